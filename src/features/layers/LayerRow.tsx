import type { ReactNode } from "react";
import { useTranslation } from "../../i18n/react";
import { isolated } from "../../core/text/bidi-controls";
import { IconButton } from "../../ui/IconButton";

type Props = {
  readonly name: string;
  /** How many annotations there are, as it is shown. */
  readonly count?: string;
  /** The sender's tint; absent for the reader's own and the guide's. */
  readonly tint?: number;
  readonly isShown: boolean;
  readonly onShow: (isShown: boolean) => void;
  /** Whether it is the only one that is shown. */
  readonly isAlone: boolean;
  readonly onSolo: () => void;
  readonly children?: ReactNode;
};

/** One layer in the list: to be shown or hidden, or shown alone. */
export function LayerRow({ name, count, tint, isShown, onShow, isAlone, onSolo, children }: Props) {
  const { t } = useTranslation();
  const said = { name: isolated(name) };
  return (
    <li className="layer-row">
      <span className="tint-dot" data-tint={tint} />
      <bdi className="layer-name">{name}</bdi>
      {count !== undefined && <span className="text-soft text-sm">{count}</span>}
      <span className="ms-auto flex gap-x-1">
        {children}
        <IconButton
          icon="target"
          label={t("layers.list.solo", said)}
          aria-pressed={isAlone}
          onClick={onSolo}
        />
        <IconButton
          icon={isShown ? "eye" : "eye-off"}
          label={t("layers.list.show", said)}
          aria-pressed={isShown}
          onClick={() => onShow(!isShown)}
        />
      </span>
    </li>
  );
}
