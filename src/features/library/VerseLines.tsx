type Props = { readonly text: string };

/** A verse's hemistichs side by side, as they are read. */
export const VerseLines = ({ text }: Props) => (
  <span className="verse-lines">
    {text.split("\n").map((line, index) => (
      <span key={index}>{line}</span>
    ))}
  </span>
);
