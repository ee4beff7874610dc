import { expect, test } from "vitest";
import { shareLayer } from "../../core/sharing/share-layer";
import { sharedIdOf } from "../../core/sharing/codec/shared-ids";
import { highlightPassage } from "../../state/reading/marking";
import { readSession } from "../../testing/read-session";
import { shareOptions } from "../../testing/shared-layers";
import { repliedId } from "./replied-id";

const TEXT = "العلم نور والجهل ظلام";

test("a reply that came by a link means the reader's own note that stands on those words", () => {
  const { session, edition, annotations, drafts, rangeOf } = readSession(TEXT);
  const at = { edition, placement: session.placement, annotations, drafts };
  const { id } = highlightPassage(at, rangeOf("نور"), "sky");
  highlightPassage(at, rangeOf("ظلام"), "sky");
  // As the sender of the reply knows it: by the words.
  const [mine] = session.all.get().placed;
  if (!mine) throw new Error("nothing was marked");
  const source = edition;
  const { set, annotations: sent } = shareLayer([mine], source, shareOptions);
  const replyTo = sharedIdOf({ set, id: sent[0]?.id ?? "" });
  expect(repliedId(replyTo, session)).toBe(id);
  expect(repliedId(id, session)).toBe(id);
  expect(repliedId("elsewhere.abc", session)).toBe("elsewhere.abc");
});
