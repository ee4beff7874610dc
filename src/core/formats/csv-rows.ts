/**
 * The rows of a table's text. A cell in quotes may hold the separator, line ends and quotes, which are doubled; one
 * that is never closed ends with the file. Separated by whatever stands most in the first line: comma, semicolon or tab.
 * (RFC 4180)
 */
export function csvRows(source: string): readonly (readonly string[])[] {
  const separator = separatorOf(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const end = (cell: string) => void row.push(cell);
  const endRow = () => {
    if (row.some((cell) => cell.trim() !== "")) rows.push(row);
    row = [];
  };
  const plainEnd = new RegExp(`[${separator}\\r\\n]`, "gu");
  while (at < source.length) {
    if (source.charAt(at) === '"') {
      const parts: string[] = [];
      let from = at + 1;
      for (;;) {
        const close = source.indexOf('"', from);
        if (close === -1) {
          parts.push(source.slice(from));
          at = source.length;
          break;
        }
        parts.push(source.slice(from, close));
        at = close + 1;
        if (source.charAt(at) !== '"') break;
        parts.push('"');
        from = at + 1;
      }
      plainEnd.lastIndex = at;
      const next = plainEnd.exec(source)?.index ?? source.length;
      end(parts.join("") + source.slice(at, next));
      at = next;
    } else {
      plainEnd.lastIndex = at;
      const next = plainEnd.exec(source)?.index ?? source.length;
      end(source.slice(at, next));
      at = next;
    }
    const mark = source.charAt(at);
    if (mark === separator) {
      at += 1;
      if (at === source.length) end("");
      continue;
    }
    at += source.startsWith("\r\n", at) ? 2 : 1;
    endRow();
  }
  endRow();
  return rows;
}

function separatorOf(source: string): string {
  const [line = ""] = source.split(/[\r\n]/u, 1);
  const count = (mark: string) => line.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
