/** Writes numbers bit by bit, the highest bit first. */
export class BitWriter {
  /** How many bits were written. */
  length = 0;
  private held = new Uint8Array(256);

  /** `value` is a whole number from 0 to 2 ** width - 1; `width` is at most 52. */
  put(value: number, width: number): void {
    for (let bit = width - 1; bit >= 0; bit -= 1) this.putBit(Math.floor(value / 2 ** bit) % 2);
  }

  /** How many bits the number needs (5 bits), then those bits but the first, which is 1. Below 2 ** 31. */
  putNumber(value: number): void {
    const width = bitsFor(value);
    this.put(width, 5);
    if (width > 1) this.put(value - 2 ** (width - 1), width - 1);
  }

  putFlag(flag: boolean): void {
    this.putBit(flag ? 1 : 0);
  }

  /** Fills the last byte with zeros. */
  alignToByte(): void {
    while (this.length % 8 !== 0) this.putBit(0);
  }

  /** Writes what another has written. */
  append(other: BitWriter): void {
    const reader = new BitReader(other.written());
    for (let at = 0; at < other.length; at += 1) this.putBit(reader.takeBit());
  }

  /** What was written so far, the last byte filled with zeros: good until more is written. */
  written(): Uint8Array<ArrayBuffer> {
    return this.held.subarray(0, Math.ceil(this.length / 8));
  }

  private putBit(bit: number): void {
    const byte = this.length >> 3;
    if (byte >= this.held.length) {
      const longer = new Uint8Array(this.held.length * 2);
      longer.set(this.held);
      this.held = longer;
    }
    if (bit === 1) this.held[byte] = (this.held[byte] ?? 0) | (0x80 >> (this.length & 7));
    this.length += 1;
  }
}

/** How many bits a whole number needs; none for 0. */
export const bitsFor = (value: number): number => 32 - Math.clz32(value);

/** Reads what `BitWriter` wrote. Behind the end it reads zeros, and says so. */
export class BitReader {
  /** Whether more was asked for than there is. */
  isShort = false;
  private readonly end: number;

  constructor(
    readonly bytes: Uint8Array,
    /** The next bit. */
    public at = 0,
  ) {
    this.end = bytes.length * 8;
  }

  take(width: number): number {
    let value = 0;
    for (let left = width; left > 0;) {
      if (this.at >= this.end) {
        this.isShort = true;
        return value * 2 ** left;
      }
      const free = 8 - (this.at & 7);
      const taken = Math.min(left, free, this.end - this.at);
      const byte = this.bytes[this.at >> 3] ?? 0;
      value = value * 2 ** taken + ((byte >> (free - taken)) & ((1 << taken) - 1));
      this.at += taken;
      left -= taken;
    }
    return value;
  }

  takeNumber(): number {
    const width = this.take(5);
    return width < 2 ? width : 2 ** (width - 1) + this.take(width - 1);
  }

  takeFlag(): boolean {
    return this.takeBit() === 1;
  }

  takeBit(): number {
    const { at } = this;
    if (at >= this.end) {
      this.isShort = true;
      return 0;
    }
    this.at += 1;
    return ((this.bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1;
  }
}
