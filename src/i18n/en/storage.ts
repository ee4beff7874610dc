import type { Messages } from "../messages";

/** The words of the storage page; see `en.ts`. */
export const words: Messages["storage"] = {
  title: "Storage",
  close: "Close",
  where:
    "Your notes are in this browser only, on this device. No account, no server; nobody else sees them.",
  count_one: "{{shown}} note",
  count_other: "{{shown}} notes",
  blocked:
    "This browser does not let the site store anything: what you write is lost when the page closes. Download a copy before.",
  sevenDays:
    "Safari erases what sites store after seven days without a visit. Install Hashiya on the home screen, or download a backup.",
  unsaved: {
    title: "Not saved",
    count_one: "{{shown}} note was not kept by the browser",
    count_other: "{{shown}} notes were not kept by the browser",
  },
  backup: {
    title: "Backup",
    last: "Last backup: {{time}}",
    never: "No backup downloaded yet.",
    download: "Download a copy of everything",
    restore: "Restore from a file",
    fault: {
      "not-a-backup": "This file is not a Hashiya backup.",
      damaged: "This backup is damaged: it was cut or changed on the way. Nothing was changed.",
      "newer-version": "A newer version of the program made this backup. Update the program first.",
      "too-large": "This file is larger than any backup of ours. It was not opened.",
      "too-many": "This backup holds more notes than a browser can keep. It was not restored.",
      "not-handed-out":
        "The system did not hand this file out: it may have been moved or deleted. Choose it again.",
    },
    reading: "Reading the backup…",
  },
  restore: {
    title: "What restoring would do",
    made: "Backup of {{time}}",
    nothing: "There is nothing new in this backup.",
    bringBack: "Bring back what I deleted here, too",
    do: "Restore",
    done: "Restored",
    looking: "Looking at what it would do…",
    doing: "Restoring…",
    noRoom:
      "This backup needs about {{needed}} KB, and only about {{free}} are left. Make room, or measure it, on the storage page first.",
    add_one: "{{shown}} note is added",
    add_other: "{{shown}} notes are added",
    delete_one: "{{shown}} note is deleted here and waits in the bin",
    delete_other: "{{shown}} notes are deleted here and wait in the bin",
    whichDeleted: "What is deleted?",
    back_one: "{{shown}} note that was deleted here comes back",
    back_other: "{{shown}} notes that were deleted here come back",
    change_one: "{{shown}} note changes; its other wording stays with it",
    change_other: "{{shown}} notes change; their other wordings stay with them",
    drafts_one: "{{shown}} draft is added",
    drafts_other: "{{shown}} drafts are added",
    texts_one: "{{shown}} text of your own is added",
    texts_other: "{{shown}} texts of your own are added",
    layers_one: "{{shown}} layer of others is added or completed",
    layers_other: "{{shown}} layers of others are added or completed",
    same_one: "{{shown}} note is here as it is",
    same_other: "{{shown}} notes are here as they are",
    older_one: "{{shown}} note is newer here and left alone",
    older_other: "{{shown}} notes are newer here and left alone",
    deletedHere_one: "{{shown}} note that you deleted here stays deleted",
    deletedHere_other: "{{shown}} notes that you deleted here stay deleted",
    textsLeftInBin_one: "{{shown}} text that you removed here stays in the bin",
    textsLeftInBin_other: "{{shown}} texts that you removed here stay in the bin",
    unusable_one: "{{shown}} record cannot be read by this version; it stays in the file",
    unusable_other: "{{shown}} records cannot be read by this version; they stay in the file",
    unsaved_one: "Restored, but the browser did not keep {{shown}} note",
    unsaved_other: "Restored, but the browser did not keep {{shown}} notes",
  },
  snapshots: {
    title: "Copies of the last days",
    about:
      "A copy of each day on which something changed is kept here by itself, for the last five days.",
    none: "No copies yet.",
    failed: "The browser did not let the daily copies be kept.",
    restore: "Look and restore",
  },
  missing: {
    count_one: "Your copies have {{shown}} note that is not in this browser.",
    count_other: "Your copies have {{shown}} notes that are not in this browser.",
    bringBack: "Look and bring back",
    later: "Not now",
  },
  folder: {
    title: "A folder on your device",
    none: "A backup can be written to a folder of yours after each change. What stands there is read first and added to, so that several machines can share it.",
    asleep: "The folder {{name}} waits for your permission again.",
    writing: "Writing the backup to {{name}}…",
    kept: "{{name}} holds a copy of everything. {{time}}",
    beside:
      "{{usual}} cannot be read there and was left alone; the backup stands beside it: {{file}}",
    failed: "The backup was not written to {{name}}.",
    fault: {
      "not-allowed": "The site was not allowed to write to the folder.",
      gone: "The folder is no longer there.",
      full: "The disk is full.",
      unknown: "The system refused to write to the folder.",
    },
    choose: "Choose a folder",
    change: "Choose another folder",
    wake: "Allow writing",
    forget: "Stop writing to it",
  },
  persistence: {
    title: "The browser's promise",
    granted: "The browser promised not to erase your notes when it needs room.",
    refused:
      "The browser has promised nothing yet: it may erase them when it needs room. Install the program or visit often, then ask again.",
    "not-asked": "The browser was not asked yet to keep your notes when it needs room.",
    unsupported: "This browser promises nothing: download a backup now and then.",
    ask: "Ask the browser",
  },
  offline: {
    title: "With no network",
    installing: "The program is being kept on this device…",
    ready:
      "The program and the texts that you opened are kept on this device: they open with no network.",
    incomplete:
      "The browser has thrown away some of the program's files. They are fetched again by themselves as soon as there is a network.",
    failed:
      "The program is not kept on this device yet: some of its files did not come, or the browser forbids it. It is tried again by itself.",
    unavailable:
      "The program is not kept here to open with no network: this browser or this address does not allow it.",
    "update-waiting":
      "The program is kept on this device, and a newer version waits until you ask for it.",
    "updated-elsewhere":
      "The program was updated in another tab: open this page again to have the new one.",
  },
  journal: {
    starting: "The second copy of your latest notes is being checked…",
    ready:
      "The browser holds a second copy of each change: if it crashes, no note is lost, and of a draft no more than the last second.",
    unavailable:
      "The browser allows no second copy: if it crashes, the last minute's notes may be lost.",
  },
  room: {
    title: "Room",
    measured: "{{used}} of {{all}} KB",
    assumed: "{{used}} of about {{all}} KB",
    measure: "Measure the room",
    texts_one: "{{shown}} text of your own: about {{size}} KB, in room of its own",
    texts_other: "{{shown}} texts of your own: about {{size}} KB, in room of their own",
    make: "Make room",
    do: "Make room",
    frees: "{{size}} KB",
    kind: {
      bin_one: "The words of {{shown}} deleted note (gone for good)",
      bin_other: "The words of {{shown}} deleted notes (gone for good)",
      places_one: "{{shown}} reading place",
      places_other: "{{shown}} reading places",
      drafts_one: "{{shown}} draft of a deleted note",
      drafts_other: "{{shown}} drafts of deleted notes",
      "old-format_one": "{{shown}} record in an older form (nothing is lost)",
      "old-format_other": "{{shown}} records in an older form (nothing is lost)",
    },
  },
  setAside: {
    title: "Records set aside",
    unreadable: "cannot be read",
    "newer-version": "of a newer version of the program",
  },
  bin: {
    title: "Bin",
    text_one: "A text with one note",
    text_other: "A text with {{shown}} notes",
    about:
      "Removed texts and deleted notes stay here for {{days}} days on which you use the program, counted from when this browser learned of the deletion.",
    empty: "The bin is empty.",
  },
};
