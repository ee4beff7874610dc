import { Icon } from "./Icon";

type Props = {
  readonly label: string;
  readonly value: string;
  /** What was found, in words; told as it changes. */
  readonly found: string;
  readonly className?: string;
  /** The id of what says how one may search. */
  readonly describedBy?: string;
  readonly onChange: (value: string) => void;
};

/** A field to search in what stands below it, each letter at once. */
export const SearchField = ({
  label,
  value,
  found,
  className = "",
  describedBy,
  onChange,
}: Props) => (
  <div className={`note-search ${className}`}>
    <Icon name="search" className="text-soft shrink-0" />
    <input
      type="search"
      dir={value === "" ? undefined : "auto"}
      value={value}
      aria-label={label}
      aria-describedby={describedBy}
      placeholder={label}
      onChange={({ target }) => onChange(target.value)}
    />
    <span role="status" className="text-soft shrink-0 text-sm">
      {found}
    </span>
  </div>
);
