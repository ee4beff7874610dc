import { Suspense, useSyncExternalStore, type ComponentProps, type ComponentType } from "react";
import { hashAddress } from "../browser/net/hash-address";
import { parseAddress } from "../core/address";
import { useTranslation } from "../i18n/react";
import { useStores } from "../state/react";
import { Boundary } from "../ui/Boundary";
import { Late, LateNotice, type LatePart } from "../ui/Late";
import { latePart } from "./late-part";

const [margin, LateMargin] = latePart(
  async () => (await import("./margin-parts")).Margin,
  "margin",
  "edition",
);
const MARGIN = [margin];

const [desk, Desk] = latePart(
  async () => (await import("../features/layers/LayersDesk")).LayersDesk,
  "layers",
);
const [arrivals, Arrivals] = latePart(
  async () => (await import("../features/layers/ArrivalDesk")).ArrivalDesk,
  "layers",
);

const [, Undo] = latePart(async () => (await import("../features/undo/UndoDesk")).UndoDesk, "undo");

const [, Edges] = latePart(
  async () => (await import("../features/edges/EdgesDesk")).EdgesDesk,
  "edges",
);

const [, Update] = latePart(async () => (await import("./late-banners")).UpdateBanner, "update");
const [, Missing] = latePart(async () => (await import("./late-banners")).MissingNotice);
const [, Replacing] = latePart(
  async () => (await import("./late-banners")).ReplacingBanner,
  "edition",
);

const [contents, LateContents] = latePart(
  async () => (await import("./place-parts")).Contents,
  "places",
);
const CONTENTS = [contents];
const [, Back] = latePart(async () => (await import("./place-parts")).BackDesk, "places");
const [, Go] = latePart(async () => (await import("./place-parts")).GoEntry);

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

/** The article's headings, once they are asked for. */
export function Contents(props: ComponentProps<typeof LateContents>) {
  const { t } = useTranslation();
  return (
    <Late parts={CONTENTS} name={t("article.contents")} isBanner onClose={props.onClose}>
      <LateContents {...props} />
    </Late>
  );
}

/** They stand in the margin, and come with it. */
export const [, MarginNotices] = latePart(
  async () => (await import("./margin-parts")).MarginNotices,
);
export const [, WaysOfNotes] = latePart(
  async () => (await import("./margin-parts")).WaysOfNotes,
  "print",
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

/** What nobody misses as long as it is not here. */
const unmissed =
  <Props extends object>(Part: ComponentType<Props>) =>
  (props: Props) => (
    <Boundary renderFallback={() => null}>
      <Suspense>
        <Part {...props} />
      </Suspense>
    </Boundary>
  );

/** What they tell of is known when the keepers are there. */
export const UpdateBanner = unmissed(Update);
export const MissingNotice = unmissed(Missing);

/** Nothing is placed by hand before a note is lost. */
export const ReplacingBanner = unmissed(Replacing);

/** The way back from a jump: nobody jumped before the text was there. */
export const BackDesk = unmissed(Back);

/** The way to anything by a few letters, by a key. */
export const GoEntry = unmissed(Go);

/** Taking back and doing again: nothing was done yet when the text comes. */
export const UndoDesk = unmissed(Undo);

/** Moving a highlight's edges: there is none to move before it is made or opened. */
export const EdgesDesk = unmissed(Edges);

/** Others' layers: the text is read without them. */
export function LayersDesk() {
  const { t } = useTranslation();
  const { keepers } = useStores();
  return (
    // It keeps the room that the list will take, so that no card moves under a hand.
    <Late
      parts={[desk, keepers]}
      name={t("late.layers")}
      placeholder={<div className="layers layers-to-come" />}
    >
      <Desk />
    </Late>
  );
}

/** What a link brought: where it does not come, that is said in its place. */
export function ArrivalDesk() {
  const { t } = useTranslation();
  return (
    <>
      <Late parts={NONE} name={t("late.layers")}>
        <Arrivals />
      </Late>
      <ArrivalNotice />
    </>
  );
}
/** How it stands is told by the notice. */
const NONE: readonly LatePart[] = [];

/** What a link brought is asked for by opening it. */
function ArrivalNotice() {
  const { t } = useTranslation();
  const { keepers } = useStores();
  const hash = useSyncExternalStore(hashAddress.subscribe, hashAddress.hash);
  if (parseAddress(hash).query === "") return null;
  return <LateNotice parts={[arrivals, keepers]} name={t("late.layers")} />;
}
