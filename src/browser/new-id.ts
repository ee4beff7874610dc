const ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
const LENGTH = 16;
const REPLICA_LENGTH = 5;

/**
 * A new annotation id: 16 letters and digits (82 bits of chance), fit for an address and a storage
 * key. `crypto.randomUUID` would need a secure context, which plain http does not have.
 */
export const newId = (): string => chanceLetters(LENGTH);

/** The name of an open page as a writer: two of one reader's share it once in sixty million. */
export const newReplica = (): string => chanceLetters(REPLICA_LENGTH);

function chanceLetters(length: number): string {
  let letters = "";
  while (letters.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length * 2))) {
      // 252 is the largest multiple of 36 in a byte: above it some letters would come more often.
      if (byte < 252 && letters.length < length) letters += ALPHABET[byte % 36];
    }
  }
  return letters;
}
