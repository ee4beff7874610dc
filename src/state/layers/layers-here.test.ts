import { expect, test } from "vitest";
import { shareLayer } from "../../core/sharing/share-layer";
import type { SharedLayer } from "../../core/sharing/shared-layer";
import { program } from "../../testing/program";
import { editionWith } from "../../testing/read-text";
import { shareOptions } from "../../testing/shared-layers";
import { observable } from "../../core/observable";
import { layersHere } from "./layers-here";

const edition = editionWith("العلم نور والجهل ظلام");
const { text } = edition;

/** What Salma sends of this text. */
function sent(part: Partial<SharedLayer> = {}) {
  const annotation = {
    id: "a",
    motivation: "highlighting" as const,
    target: { source: "hikam", selectors: [] },
    bodies: [],
    colour: "sky" as const,
  };
  const range = { start: 0, end: 9 };
  const layer = { ...shareLayer([{ annotation, range }], edition, shareOptions), ...part };
  return { layer, sent: 1, isTextLost: false };
}

function opened() {
  const someone = observable("مرسل بلا اسم");
  const all = program();
  const here = layersHere({ shared: all.layers, annotations: all.annotations, someone });
  const mark = () =>
    all.annotations.add(
      {
        source: "hikam",
        edition: edition.id,
        text,
        range: { start: 0, end: 5 },
        colour: "sky",
      },
      "highlighting",
    );
  return { ...all, someone, mark, on: here(edition), here };
}

test("a layer of this text is placed on it, one of another text is not here", () => {
  const { layers, on } = opened();
  layers.receive(sent());
  layers.receive(sent({ article: "other", set: "00001" }));
  const [salma, ...rest] = on.get();
  expect(rest).toEqual([]);
  expect(salma?.person).toMatchObject({ name: "سلمى", tint: 1 });
  expect(salma?.place.found).toBe(1);
});

test("what does not change keeps its identity, whatever is marked meanwhile", () => {
  const { layers, on, here, mark } = opened();
  layers.receive(sent());
  const [before] = on.get();
  mark();
  const [after] = on.get();
  expect([after?.person, after?.place]).toEqual([before?.person, before?.place]);
  expect(after?.person).toBe(before?.person);
  expect(here(edition)).toBe(on);
  expect(on.get()).toBe(on.get());
});

test("a sender is called as the reader calls them, else as they call themselves, else someone", () => {
  const { layers, on, someone } = opened();
  layers.receive(sent());
  const { set } = sent().layer;
  const name = () => on.get()[0]?.person.name;
  expect(name()).toBe("سلمى");
  layers.change(set, { name: "أ. سلمى" });
  expect(name()).toBe("أ. سلمى");
  layers.remove(set);
  layers.receive(sent({ author: "" }));
  expect(name()).toBe("مرسل بلا اسم");
  someone.set("an unnamed sender");
  expect(name()).toBe("an unnamed sender");
});

test("a sender's wish to write first hides the layer until so much is marked, or the reader looks", () => {
  const { layers, on, mark } = opened();
  layers.receive(sent({ veil: 1 }));
  const isVeiled = () => on.get()[0]?.isVeiled;
  expect(isVeiled()).toBe(true);
  mark();
  expect(isVeiled()).toBe(false);
  layers.receive(sent({ veil: 9, made: shareOptions.made + 1 }));
  expect(isVeiled()).toBe(true);
  layers.unveil(sent().layer.set);
  expect(isVeiled()).toBe(false);
});
