import type { BroughtText } from "../brought-text";
import type { Tools } from "../tools";
import { rtfFaces } from "./rtf-faces";
import { groupAfter, groupPassedBy, OUTERMOST, type RtfGroup } from "./rtf-group";
import { rtfParagraph } from "./rtf-paragraph";
import { rtfTokens, type RtfToken } from "./rtf-tokens";
import { rtfWriter } from "./rtf-writer";

/** Rich Text Format, as word processors of thirty years write it. (RTF 1.9.1) */
export function readRtf(bytes: Uint8Array, decode: Tools["decode"]): BroughtText {
  const faces = rtfFaces();
  const paragraph = rtfParagraph();
  const writer = rtfWriter(paragraph);
  const outer: RtfGroup[] = [];
  let group = OUTERMOST;
  let pending: number[] = []; // bytes whose letters may need more than one
  let toPass = 0; // substitutes still to be passed by

  function flush() {
    if (pending.length === 0) return;
    const bytes = new Uint8Array(pending);
    pending = [];
    const words = decode(bytes, faces.encodingIn(group)) ?? decode(bytes, "windows-1252");
    writer.put(words ?? "", group);
  }

  function takeByte(byte: number) {
    if (toPass > 0) toPass -= 1;
    else pending.push(byte);
  }

  function takeWords(all: string) {
    const words = all.slice(toPass);
    toPass = Math.max(0, toPass - all.length);
    if (words === "") return;
    flush();
    writer.put(words, group);
  }

  function takeSign(sign: string) {
    if (sign === "~") writer.put("\u00A0", group);
    else if (sign === "_") writer.put("\u2011", group);
    else if (sign === "\n" || sign === "\r") writer.endBlock();
    else if ("\\{}".includes(sign)) writer.put(sign, group);
  }

  function takeWord(word: string, value: number | undefined) {
    if (word === "u" && value !== undefined) {
      writer.put(String.fromCharCode(value & 0xff_ff), group);
      toPass = group.substitutes;
      return;
    }
    faces.obey(word, value, group);
    paragraph.obey(word, value, group);
    writer.obey(word, group);
    group = groupAfter(group, word, value);
  }

  function take(token: RtfToken) {
    if (token.type === "byte") return takeByte(token.byte);
    if (token.type === "words") return takeWords(token.words);
    flush();
    if (token.type === "sign") takeSign(token.sign);
    else if (token.type === "word") takeWord(token.word, token.value);
    else if (token.type === "ignorable") group = groupPassedBy(group);
    else {
      if (token.type === "open") outer.push(group);
      else group = outer.pop() ?? group;
      toPass = 0;
    }
  }

  for (const token of rtfTokens(decode(bytes, "iso-8859-1") ?? "")) take(token);
  flush();
  return writer.done();
}
