import { useMemo } from "react";
import { pathOf, QUIET_ZONE, type QrMatrix } from "./qr-matrix";

type Props = { readonly matrix: QrMatrix; readonly label: string };

/** A code as one picture: black on white in every theme, its quiet zone included. */
export function QrCode({ matrix, label }: Props) {
  const path = useMemo(() => pathOf(matrix), [matrix]);
  const side = matrix.size + 2 * QUIET_ZONE;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      className="qr-code"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
