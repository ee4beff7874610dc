import { useTranslation } from "../../i18n/react";
import { Icon } from "../../ui/Icon";
import { shownAddress } from "./link-address";

type Props = {
  /** Addresses, as `article/links.ts` lets them through. */
  readonly links: readonly string[];
};

/** The author's links in the words of an open note: in the text, a press on them opens the note. */
export function CardLinks({ links }: Props) {
  const { t } = useTranslation();
  if (links.length === 0) return null;
  return (
    <ul className="card-links" aria-label={t("margin.links")}>
      {links.map((href) => (
        <li key={href}>
          <a href={href} rel="noopener noreferrer" target="_blank">
            <Icon name="external-link" size={14} className="rtl:-scale-x-100" />
            <bdi dir="ltr">{shownAddress(href)}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}
