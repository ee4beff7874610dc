import { useMemo } from "react";
import { sortTexts } from "../../core/library/sort-texts";
import { useTranslation } from "../../i18n/react";
import { useAnnotations, useKeepers, useOffline, useOwnTexts } from "../../state/react";
import { OwnTextRow } from "./OwnTextRow";
import type { Listing } from "./use-listing";
import { useGrowing } from "./use-growing";
import { useRemoving } from "./use-removing";
import { Notice } from "../../ui/Notice";

type Props = { readonly listing: Listing };

/** The texts that the reader brought in: renamed, corrected, given on, removed with what is noted on them. */
export function OwnTexts({ listing: { sorting, visits } }: Props) {
  const { t } = useTranslation();
  const { disk, texts } = useOwnTexts();
  const { layers } = useAnnotations();
  const { offline } = useKeepers();
  const status = useOffline();
  const remove = useRemoving();
  const [drawn, end] = useGrowing();
  const shown = useMemo(() => sortTexts(texts.values(), sorting), [sorting, texts]);
  // One's own are in the browser: they open with no network when the program does.
  const isKept = offline.canKeep && status !== "unavailable" && status !== "installing";

  if (disk === "blocked") return <Notice>{t("bringing.blocked")}</Notice>;
  if (texts.size === 0)
    return disk === "ready" && <p className="text-soft">{t("bringing.ownEmpty")}</p>;
  if (shown.length === 0) return <p className="text-soft">{t("bringing.noneFound")}</p>;
  return (
    <ul className="library-list">
      {shown.slice(0, drawn).map((text) => (
        <OwnTextRow
          key={text.id}
          text={text}
          count={layers.get(text.id)?.annotations.length ?? 0}
          visit={visits.get(text.id)}
          isKept={isKept}
          onRemove={remove}
        />
      ))}
      {drawn < shown.length && <li key={drawn} ref={end} aria-hidden className="min-h-28" />}
    </ul>
  );
}
