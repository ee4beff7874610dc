import {
  lazy,
  Suspense,
  useSyncExternalStore,
  type ComponentProps,
  type ComponentType,
  type ReactNode,
} from "react";
import { hashAddress } from "../browser/net/hash-address";
import { late } from "../browser/net/late";
import { parseAddress } from "../core/address";
import { learnWords, programWords, type Section } from "../i18n/i18n";
import { useTranslation } from "../i18n/react";
import { useStores } from "../state/react";
import { Boundary } from "../ui/Boundary";
import { Late, LateNotice, type LatePart } from "../ui/Late";
import { LoadingScreen } from "./LoadingScreen";
import { TopBar } from "./TopBar";

/** A component that comes when it is first drawn, with the words that it says. */
function latePart<Props>(load: () => Promise<ComponentType<Props>>, ...sections: Section[]) {
  const part = late(async () => {
    const [component] = await Promise.all([
      load(),
      ...sections.map((section) => learnWords(programWords, section)),
    ]);
    return { default: component };
  });
  return [part, lazy(part.bring)] as const;
}

const [margin, LateMargin] = latePart(
  async () => (await import("./margin-parts")).Margin,
  "margin",
  "edition",
);
const MARGIN = [margin];

const [library, Library] = latePart(
  async () => (await import("./LibraryPage")).LibraryPage,
  "bringing",
);
const [text, Text] = latePart(async () => (await import("./TextPage")).TextPage, "bringing");
const [correct, Correct] = latePart(
  async () => (await import("./CorrectPage")).CorrectPage,
  "bringing",
);
const [storage, Storage] = latePart(
  async () => (await import("./StoragePage")).StoragePage,
  "storage",
  "margin",
  "edition",
);
const [compare, Compare] = latePart(
  async () => (await import("./ComparePage")).ComparePage,
  "compare",
);
const [desk, Desk] = latePart(
  async () => (await import("../features/layers/LayersDesk")).LayersDesk,
  "layers",
);

const [, Undo] = latePart(async () => (await import("../features/undo/UndoDesk")).UndoDesk, "undo");

const [find, Find] = latePart(
  async () => (await import("../features/find/FindDesk")).FindDesk,
  "find",
);
const FIND = [find];

/** The search in the text, once it is asked for. */
export function FindDesk(props: ComponentProps<typeof Find>) {
  const { t } = useTranslation();
  return (
    <Late parts={FIND} name={t("bar.find")} isBanner onClose={props.onClose}>
      <Find {...props} />
    </Late>
  );
}

/** They stand in the margin, and come with it. */
export const [, MarginNotices] = latePart(
  async () => (await import("./margin-parts")).MarginNotices,
);
export const [, ShareEntry] = latePart(async () => (await import("./margin-parts")).ShareEntry);
export const [, TakeOutEntry] = latePart(async () => (await import("./margin-parts")).TakeOutEntry);
export const [, BringNotesEntry] = latePart(
  async () => (await import("./margin-parts")).BringNotesEntry,
);

/** The notes beside the text, which is read without them; their place is kept. */
export function Margin(props: ComponentProps<typeof LateMargin>) {
  const { t } = useTranslation();
  return (
    <Late parts={MARGIN} name={t("margin.title")} placeholder={<div className="margin" />}>
      <LateMargin {...props} />
    </Late>
  );
}

/** Taking back and doing again: nothing was done yet when the text comes, and as long as it is not here nobody misses it. */
export const UndoDesk = (props: ComponentProps<typeof Undo>) => (
  <Boundary renderFallback={() => null}>
    <Suspense>
      <Undo {...props} />
    </Suspense>
  </Boundary>
);

/** Not needed for reading. */
export function LibraryPage() {
  const { t } = useTranslation();
  const { keepers } = useStores();
  return (
    <LatePage parts={[library, keepers]} name={t("library.title")}>
      <Library />
    </LatePage>
  );
}

/** What a link with a text in it opens. */
export function TextPage() {
  const { t } = useTranslation();
  const { keepers } = useStores();
  return (
    <LatePage parts={[text, keepers]} name={t("library.title")}>
      <Text />
    </LatePage>
  );
}

/** A text of one's own, to be corrected. */
export function CorrectPage(props: ComponentProps<typeof Correct>) {
  const { t } = useTranslation();
  const { keepers } = useStores();
  return (
    <LatePage parts={[correct, keepers]} name={t("library.title")}>
      <Correct {...props} />
    </LatePage>
  );
}

/** Seldom opened, and not needed for reading. */
export function StoragePage() {
  const { t } = useTranslation();
  const { keepers } = useStores();
  return (
    <LatePage parts={[storage, keepers]} name={t("bar.storage")}>
      <Storage />
    </LatePage>
  );
}

/** A class side by side. */
export function ComparePage(props: ComponentProps<typeof Compare>) {
  const { t } = useTranslation();
  const { keepers } = useStores();
  return (
    <LatePage parts={[compare, keepers]} name={t("late.compare")}>
      <Compare {...props} />
    </LatePage>
  );
}

/** Others' layers: the text is read without them. */
export function LayersDesk(props: ComponentProps<typeof Desk>) {
  const { t } = useTranslation();
  const { keepers } = useStores();
  return (
    // It keeps the room that the list will take, so that no card moves under a hand.
    <Late
      parts={[desk, keepers]}
      name={t("late.layers")}
      placeholder={<div className="layers layers-to-come" />}
    >
      <Desk {...props} />
    </Late>
  );
}

/** What a link brought is asked for by opening it: where it does not come, that is said before the text. */
export function ArrivalNotice() {
  const { t } = useTranslation();
  const { keepers } = useStores();
  const hash = useSyncExternalStore(hashAddress.subscribe, hashAddress.hash);
  if (parseAddress(hash).query === "") return null;
  return <LateNotice parts={[desk, keepers]} name={t("late.layers")} />;
}

type PageProps = {
  readonly parts: readonly LatePart[];
  readonly name: string;
  readonly children: ReactNode;
};

/** A page that comes late; where it does not come, the bar leads elsewhere. */
function LatePage({ parts, name, children }: PageProps) {
  const { t } = useTranslation();
  return (
    <Suspense
      fallback={
        <LateNotice
          parts={parts}
          name={name}
          placeholder={<LoadingScreen label={t("app.loadingPage")} />}
          renderFrame={(notice) => (
            <>
              <TopBar />
              <main id="text" tabIndex={-1} className="mx-auto max-w-2xl px-4 py-8 outline-none">
                {notice}
              </main>
            </>
          )}
        />
      }
    >
      {children}
    </Suspense>
  );
}
