import type { ReactNode } from "react";
import { useTranslation } from "../../i18n/react";
import { usePreferences, useSession, useStores, useValue } from "../../state/react";
import { IconButton } from "../../ui/IconButton";
import { SheetHandle } from "./SheetHandle";
import { SheetTurns } from "./SheetTurns";
import type { SheetControl } from "./use-sheet";
import { WholeTextButton } from "./WholeTextButton";
import { useWide } from "./use-wide";

type Props = {
  readonly control: SheetControl;
  readonly onTurn: (step: 1 | -1) => void;
  /** Taking back what was done here, and the ways of notes in and out. */
  readonly children: ReactNode;
};

/** What stays at the head of the notes; on a narrow window the sheet is raised and lowered by it. */
export function MarginHead({ control, onTurn, children }: Props) {
  const { t, format } = useTranslation();
  const session = useSession();
  const openId = useValue(session.openId);
  const mine = useValue(
    session.placement,
    ({ placed, orphans }) => [...placed, ...orphans].filter(({ layer }) => layer === "mine").length,
  );
  const isWide = useWide();
  const isAlone = !isWide && control.height === "peek";
  return (
    <header className="margin-header" data-grip>
      <h2 className="hidden text-base font-semibold lg:block">{t("margin.title")}</h2>
      {!isWide && <SheetHandle {...control} />}
      <div className="margin-tray" hidden={isAlone}>
        <span className="margin-count">
          {t("margin.count", { count: mine, shown: format.number(mine) })}
        </span>
        {isWide && <WholeTextButton />}
        {isWide && <ListButton />}
        {children}
      </div>
      {isAlone && (
        <SheetTurns
          onTurn={onTurn}
          onClose={() => {
            control.choose("down");
            if (openId !== undefined) session.leave(openId);
          }}
        />
      )}
    </header>
  );
}

/** The notes as a list, or beside their lines. */
function ListButton() {
  const { t } = useTranslation();
  const { preferences } = useStores();
  const { marginMode } = usePreferences();
  const isList = marginMode === "list";
  return (
    <IconButton
      icon="list"
      label={t("margin.asList")}
      aria-pressed={isList}
      onClick={() => preferences.set({ marginMode: isList ? "beside" : "list" })}
    />
  );
}
