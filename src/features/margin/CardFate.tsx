import type { ComponentProps } from "react";
import type { OrphanedAnnotation, PlacedAnnotation } from "../../core/anchoring/placement";
import { useTranslation } from "../../i18n/react";
import { Button } from "../../ui/Button";
import { Notice } from "../../ui/Notice";
import { FateNotice } from "./FateNotice";
import { usePlacing } from "./use-placing";

type Props = Pick<ComponentProps<typeof FateNotice>, "was" | "is" | "flow"> & {
  readonly entry: PlacedAnnotation | OrphanedAnnotation;
};

/** What a text that changed did to an annotation, and what its owner can do about it. */
export function CardFate({ entry, was, is, flow }: Props) {
  const { t } = useTranslation();
  const { onNod, onReplace } = usePlacing();
  const isMine = entry.layer === "mine";
  const replace = () => onReplace(entry.annotation);
  return (
    <>
      {"reason" in entry && (
        <Notice>
          <p>{t(`margin.orphanReason.${entry.reason}`)}</p>
          {isMine && <Button onClick={replace}>{t("edition.replace")}</Button>}
        </Notice>
      )}
      {"range" in entry && entry.fate && (
        <FateNotice
          fate={entry.fate}
          was={was}
          is={is}
          flow={flow}
          onNod={isMine ? () => onNod(entry) : undefined}
          onReplace={isMine ? replace : undefined}
        />
      )}
    </>
  );
}
