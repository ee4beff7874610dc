import { inflateSync } from "node:zlib";

/** The red and the blue light of a picture: one byte a pixel, row by row, 0 where it is dark. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly red: Uint8Array;
  readonly blue: Uint8Array;
};

/**
 * Reads a screenshot: PNG with eight bits a channel, RGB or RGBA, not interlaced, as browsers
 * write it. Throws on any other. (W3C PNG, 9 Filtering)
 */
export function readPng(png: Buffer): Picture {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const [depth, kind, , , interlaced] = png.subarray(24, 29);
  const channels = kind === 2 ? 3 : kind === 6 ? 4 : 0;
  if (depth !== 8 || channels === 0 || interlaced !== 0) throw new Error("An unknown kind of PNG");
  const bytes = inflateSync(Buffer.concat([...dataChunks(png)]));
  const stride = width * channels;
  const red = new Uint8Array(width * height);
  const blue = new Uint8Array(width * height);
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const at = y * (stride + 1);
    const line = new Uint8Array(bytes.subarray(at + 1, at + 1 + stride));
    unfilter(bytes[at] ?? 0, line, above, channels);
    for (let x = 0; x < width; x++) {
      red[y * width + x] = line[x * channels]!;
      blue[y * width + x] = line[x * channels + 2]!;
    }
    above = line;
  }
  return { width, height, red, blue };
}

function* dataChunks(png: Buffer): Generator<Buffer> {
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === "IDAT")
      yield png.subarray(at + 8, at + 8 + length);
    at += length + 12;
  }
}

function unfilter(filter: number, line: Uint8Array, above: Uint8Array, channels: number): void {
  if (filter === 0) return;
  for (let i = 0; i < line.length; i++) {
    const left = i < channels ? 0 : line[i - channels]!;
    const up = above[i]!;
    if (filter === 1) line[i]! += left;
    else if (filter === 2) line[i]! += up;
    else if (filter === 3) line[i]! += (left + up) >> 1;
    else line[i]! += paeth(left, up, i < channels ? 0 : above[i - channels]!);
  }
}

function paeth(left: number, up: number, upLeft: number): number {
  const toLeft = Math.abs(up - upLeft);
  const toUp = Math.abs(left - upLeft);
  const toUpLeft = Math.abs(left + up - 2 * upLeft);
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}
