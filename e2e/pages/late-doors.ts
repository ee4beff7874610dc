import { clickOn } from "./controls";
import type { AllPages } from "./test";
import { ar } from "./words";
import { filesOf } from "../support/late-files";

/** What a reader does to have a late part, how it is called where it does not come, and how one sees that it is there. */
type Door = {
  readonly key: string;
  readonly name: string;
  readonly open: (pages: AllPages) => Promise<unknown>;
  readonly isOpen: string;
};

const pressed = (name: string, within: string) => (pages: AllPages) =>
  clickOn(pages.surface, { role: "button", name, within });
const gone = (address: string) => (pages: AllPages) => pages.surface.goto(address);

export const SELECTION = "src/features/reader/SelectionLayer.tsx";
const DOORS: readonly Door[] = [
  {
    key: SELECTION,
    name: ar.late.selection,
    open: () => Promise.resolve(),
    isOpen: "#root > .reading-room h1",
  },
  {
    key: "src/app/margin-parts.ts",
    name: ar.margin.title,
    open: () => Promise.resolve(),
    isOpen: "aside.margin",
  },
  {
    key: "src/features/layers/LayersDesk.tsx",
    name: ar.late.layers,
    open: () => Promise.resolve(),
    isOpen: ".layers > summary",
  },
  {
    key: "src/app/create-keepers.ts",
    name: ar.late.keepers,
    open: () => Promise.resolve(),
    isOpen: ".layers > summary",
  },
  {
    key: "src/app/TopBarDialog.tsx",
    name: ar.bar.preferences,
    open: pressed(ar.bar.preferences, "header"),
    isOpen: "#page-shape",
  },
  {
    key: "src/app/LibraryPage.tsx",
    name: ar.library.title,
    open: gone("#/library"),
    isOpen: "main h1",
  },
  {
    key: "src/app/StoragePage.tsx",
    name: ar.bar.storage,
    open: gone("#/storage"),
    isOpen: "main h1",
  },
  {
    key: "src/app/ComparePage.tsx",
    name: ar.late.compare,
    open: gone("#/compare/inshiqaqat"),
    isOpen: "main h1",
  },
  {
    key: "src/features/sharing/ShareDialog.tsx",
    name: ar.margin.share,
    open: pressed(ar.margin.share, "aside"),
    isOpen: "dialog[open]",
  },
];
/** The words of a part come with it. */
const SECTIONS: Readonly<Record<string, string>> = {
  margin: "src/app/margin-parts.ts",
  layers: "src/features/layers/LayersDesk.tsx",
  storage: "src/app/StoragePage.tsx",
  compare: "src/app/ComparePage.tsx",
  sharing: "src/features/sharing/ShareDialog.tsx",
};
/** The part that a late file belongs to. */
export const doorOf = (file: string) => {
  const [, section = ""] = /\/(?:ar|en)-(\w+)-/.exec(file) ?? [];
  return DOORS.find(({ key }) => key === SECTIONS[section] || filesOf(key).has(file));
};
