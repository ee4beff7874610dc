import { expect, test } from "vitest";
import article from "../../../public/articles/inshiqaqat.json";
import type { Annotation } from "../annotation/annotation";
import { describe } from "../anchoring/describe";
import { editionId } from "../article/edition";
import { ownSetId } from "./own-set";
import { placeShared } from "./place-shared";
import { shareLayer } from "./share-layer";
import { decodeShare, encodeShare } from "./codec/share-payload";

const text = article.blocks.map((block) => block.text).join("\n");
const edition = editionId(text);
const start = text.indexOf("معبر طريبيل");
const range = { start, end: start + "معبر طريبيل".length };
const said = { author: "", title: "", message: "", veil: 0, colourNames: {}, made: 1 };

/** What arrives elsewhere of one annotation of `author`'s. */
function sent(author: string, replyTo?: string): Annotation | undefined {
  const annotation: Annotation = {
    id: author,
    motivation: "commenting",
    target: { source: article.id, edition, selectors: describe(text, range) },
    bodies: [{ value: author }],
    colour: "sky",
    ...(replyTo !== undefined && { replyTo }),
  };
  const layer = shareLayer(
    [{ annotation, range }],
    { id: edition, article, text },
    { ...said, withNotes: true, isRobust: false, set: ownSetId(author, article.id, "all") },
  );
  const encoded = encodeShare(layer);
  const decoded = encoded.ok ? decodeShare(encoded.value.bytes) : undefined;
  return decoded?.ok
    ? placeShared(decoded.value.layer, { id: edition, text }).annotations[0]
    : undefined;
}

test("a reply arrives as a reply to the very annotation that it answers", () => {
  const teacher = sent("teacher");
  const pupil = sent("pupil", teacher?.id);
  expect(teacher?.replyTo).toBeUndefined();
  expect(pupil?.replyTo).toBe(teacher?.id);
  expect(pupil?.id).not.toBe(teacher?.id);
});

test("a reply to what no link can name arrives as a note of its own", () => {
  expect(sent("pupil", "al-qalamun")).toMatchObject({ bodies: [{ value: "pupil" }] });
  expect(sent("pupil", "al-qalamun")?.replyTo).toBeUndefined();
});
