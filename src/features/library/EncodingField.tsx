import { ENCODINGS, type Encoding } from "../../core/library/encodings";
import { useTranslation } from "../../i18n/react";

type Props = {
  readonly encoding: Encoding;
  readonly onChoose: (encoding: Encoding) => void;
};

/** How a file's letters are read, where that is a guess. */
export function EncodingField({ encoding, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <label className="grid gap-1.5 sm:max-w-xs">
      <span className="text-soft text-sm">{t("bringing.look.encoding")}</span>
      <select
        value={encoding}
        dir="ltr"
        className="library-select"
        onChange={({ target }) => onChoose(ENCODINGS.find((it) => it === target.value) ?? encoding)}
      >
        {ENCODINGS.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <span className="text-soft text-sm">{t("bringing.look.encodingHint")}</span>
    </label>
  );
}
