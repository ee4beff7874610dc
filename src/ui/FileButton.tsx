import { useRef, type ComponentProps } from "react";
import { Button } from "./Button";

type Props = Omit<ComponentProps<typeof Button>, "onClick"> & {
  /** The kinds of file that the system's dialog offers first: extensions and MIME types. */
  readonly accept?: string;
  /** Whether several may be chosen at once. */
  readonly isMultiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
};

/** A button that opens the system's dialog for files. The same file may be chosen again. */
export function FileButton({ accept, isMultiple, onFiles, ...rest }: Props) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...rest} onClick={() => field.current?.click()} />
      <input
        ref={field}
        type="file"
        hidden
        multiple={isMultiple}
        accept={accept}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
