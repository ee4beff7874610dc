import { useId, useState } from "react";
import { useTranslation } from "../../i18n/react";
import { TINTS } from "../../core/annotation/layer";
import { isolated } from "../../core/text/bidi-controls";
import type { LayerHere } from "../../state/layers/layers-here";
import { useKeepers } from "../../state/react";
import { Button } from "../../ui/Button";
import { IconButton } from "../../ui/IconButton";
import { LayerRow } from "./LayerRow";

type Props = {
  readonly layer: LayerHere;
  readonly isAlone: boolean;
  readonly onSolo: () => void;
  readonly onRemove: (set: string, name: string) => void;
};

/** Somebody's layer in the list, and under it what the reader can set for it. */
export function SharedLayerRow({ layer, isAlone, onSolo, onRemove }: Props) {
  const { t, format } = useTranslation();
  const { layers: store } = useKeepers();
  const [isOpen, setOpen] = useState(false);
  const settings = useId();
  const { held, person, isVeiled } = layer;
  const { key, name, tint } = person;
  return (
    <>
      <LayerRow
        name={name}
        count={format.number(held.arrived.layer.annotations.length)}
        tint={tint}
        isShown={held.isShown}
        onShow={(isShown) => store.change(key, { isShown })}
        isAlone={isAlone}
        onSolo={onSolo}
      >
        {(isVeiled || !held.kept) && (
          <span className="text-soft self-center text-sm">
            {t(isVeiled ? "layers.list.veiled" : "layers.list.onlyHere")}
          </span>
        )}
        <IconButton
          icon="sliders-horizontal"
          label={t("layers.list.settings", { name: isolated(name) })}
          aria-expanded={isOpen}
          aria-controls={settings}
          onClick={() => setOpen(!isOpen)}
        />
      </LayerRow>
      {isOpen && (
        <li id={settings} className="layer-settings">
          <label>
            <span className="text-soft">{t("layers.list.name")}</span>
            <input
              dir="auto"
              maxLength={80}
              value={held.name}
              placeholder={held.arrived.layer.author}
              onChange={({ target }) => store.change(key, { name: target.value })}
            />
          </label>
          <fieldset>
            <legend className="text-soft">{t("layers.list.tint")}</legend>
            {Array.from({ length: TINTS }, (_, at) => at + 1).map((option) => (
              <button
                key={option}
                type="button"
                className="tint-choice"
                data-tint={option}
                aria-pressed={option === tint}
                aria-label={t("layers.list.tintNumber", { shown: format.number(option) })}
                onClick={() => store.change(key, { tint: option })}
              />
            ))}
          </fieldset>
          {held.fault && (
            <p role="alert" className="font-semibold">
              {t(`layers.list.keepFault.${held.fault}`)}
            </p>
          )}
          <div className="flex flex-wrap gap-2">
            {isVeiled && <Button onClick={() => store.unveil(key)}>{t("layers.veil.look")}</Button>}
            {held.kept !== held.arrived && (
              <Button look="primary" onClick={() => store.keep(key)}>
                {t("layers.list.keep")}
              </Button>
            )}
            <Button onClick={() => onRemove(key, name)}>{t("layers.list.remove")}</Button>
          </div>
        </li>
      )}
    </>
  );
}
