import { failed, ok, type Result } from "../../core/result";
import { idbStore, waitForIdb } from "./idb";

/** Why a folder was not written to: the reader did not allow it, it is no longer there, no room. */
export type FolderFault = "not-allowed" | "gone" | "full" | "unknown";

/** A file of the folder as it stood when it was looked at. */
export type FolderFile = {
  /** Another one whenever the file was written anew, by whomever. */
  readonly stamp: string;
  bytes(): Promise<Result<Uint8Array<ArrayBuffer>, FolderFault>>;
};

/** A folder that the reader chose (File System Access API: Chromium on computers). */
export type BackupFolder = {
  readonly name: string;
  /** Whether it may be written to; `ask` shows the browser's question, which needs a click. */
  isAllowed(ask: boolean): Promise<boolean>;
  /** The file of this name; undefined where there is none. */
  look(fileName: string): Promise<Result<FolderFile | undefined, FolderFault>>;
  /** Writes a file whole: until it is done, the folder holds the one before. Answers with its stamp. */
  write(fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<Result<string, FolderFault>>;
};

/** Chooses folders, and remembers one between visits. */
export type BackupFolders = {
  readonly isSupported: boolean;
  /** Undefined where the reader thought better of it. */
  choose(): Promise<BackupFolder | undefined>;
  remembered(): Promise<BackupFolder | undefined>;
  forget(): Promise<void>;
};

/** As far as it is not among TypeScript's types yet. (WICG, File System Access) */
type Handle = FileSystemDirectoryHandle & {
  queryPermission(mode: { mode: "readwrite" }): Promise<PermissionState>;
  requestPermission(mode: { mode: "readwrite" }): Promise<PermissionState>;
};
type Picker = { showDirectoryPicker(options: object): Promise<Handle> };

const KEY = "folder";

export function backupFolders(): BackupFolders {
  const open = idbStore("hashiya-folder", "handles", waitForIdb);

  return {
    isSupported: "showDirectoryPicker" in globalThis,
    choose: () =>
      attempt(async () => {
        const { showDirectoryPicker } = globalThis as unknown as Picker;
        const handle = await showDirectoryPicker({ id: "hashiya-backup", mode: "readwrite" });
        const { set, store } = await open();
        await set(KEY, handle, store);
        return folderFrom(handle);
      }),
    remembered: () =>
      attempt(async () => {
        const { get, store } = await open();
        const handle = await get<Handle>(KEY, store);
        return handle && folderFrom(handle);
      }),
    forget: () =>
      attempt(async () => {
        const { del, store } = await open();
        await del(KEY, store);
      }),
  };
}

const folderFrom = (handle: Handle): BackupFolder => ({
  name: handle.name,
  async isAllowed(ask) {
    const mode = { mode: "readwrite" } as const;
    const state = await attempt(() =>
      ask ? handle.requestPermission(mode) : handle.queryPermission(mode),
    );
    return state === "granted";
  },
  async look(fileName) {
    try {
      const file = await (await handle.getFileHandle(fileName)).getFile();
      const bytes = () =>
        file.arrayBuffer().then(
          (buffer) => ok(new Uint8Array(buffer)),
          (error: unknown) => failed(faultFrom(error)),
        );
      return ok({ stamp: stampOf(file), bytes });
    } catch (error) {
      // A folder that is gone has no such file either: writing to it tells.
      const fault = faultFrom(error);
      return fault === "gone" ? ok(undefined) : failed(fault);
    }
  },
  async write(fileName, bytes) {
    try {
      const file = await handle.getFileHandle(fileName, { create: true });
      const stream = await file.createWritable();
      await stream.write(bytes);
      await stream.close();
      const written = await file.getFile();
      return written.size === bytes.length ? ok(stampOf(written)) : failed("unknown");
    } catch (error) {
      return failed(faultFrom(error));
    }
  },
});

const stampOf = ({ name, size, lastModified }: File): string => `${name} ${size} ${lastModified}`;

function faultFrom(error: unknown): FolderFault {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "not-allowed";
  if (name === "NotFoundError") return "gone";
  return name === "QuotaExceededError" ? "full" : "unknown";
}

/** Undefined also where the reader closed the dialog. */
async function attempt<Value>(act: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await act();
  } catch {
    return undefined;
  }
}
