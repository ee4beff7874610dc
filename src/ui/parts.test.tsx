import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import { ButtonLink } from "./ButtonLink";
import { Loaded, type Loading } from "./Loaded";
import { Banner, Notice } from "./Notice";
import { Section } from "./Section";
import { Swatches } from "./Swatches";
import { carried } from "./use-dropped";

const drawn = (part: ReactNode) => renderToStaticMarkup(part);

describe("a notice", () => {
  test("of words alone is a paragraph", () =>
    expect(drawn(<Notice role="alert">full</Notice>)).toMatch(
      /^<div class="card-notice ?" role="alert"><p>full<\/p><\/div>$/u,
    ));

  test("with what can be done about it holds just that", () => {
    const markup = drawn(
      <Notice className="mt-8">
        <p>full</p>
        <button type="button">make room</button>
      </Notice>,
    );
    expect(markup).toBe(
      '<div class="card-notice mt-8"><p>full</p><button type="button">make room</button></div>',
    );
  });

  test("of the whole page is a banner, and as urgent as it says", () =>
    expect(drawn(<Banner role="status">new</Banner>)).toBe(
      '<div class="banner" role="status">new</div>',
    ));
});

test("a section is called by its heading", () => {
  const [, labelledBy, id, title] =
    /aria-labelledby="([^"]+)".*<h2 id="([^"]+)">([^<]+)<\/h2>/u.exec(
      drawn(<Section title="The bin">empty</Section>),
    ) ?? [];
  expect(title).toBe("The bin");
  expect(id).toBe(labelledBy);
});

test("a way to another page is a link that looks like a button", () => {
  const markup = drawn(<ButtonLink href="#/library">Library</ButtonLink>);
  expect(markup).toMatch(/^<a class="[^"]*\bborder\b[^"]*" href="#\/library">Library<\/a>$/u);
});

describe("what is loaded", () => {
  const again = vi.fn<() => void>();
  test.each<[string, Loading<string, string>, string]>([
    ["waits", { status: "pending" }, "…"],
    ["tells its fault", { status: "fault", fault: "gone", again }, "fault: gone"],
    ["is shown", { status: "here", value: "text" }, "value: text"],
    ["is shown though it is empty", { status: "here", value: "" }, "value: "],
  ])("%s", (_, from, expected) => {
    const markup = drawn(
      <Loaded from={from} pending="…" renderFault={(fault) => `fault: ${fault}`}>
        {(value) => `value: ${value}`}
      </Loaded>,
    );
    expect(markup).toBe(expected);
  });
});

test("of the swatches the chosen one is pressed, and each says what it does", () => {
  const markup = drawn(
    <Swatches
      colours={["sage", "rose"]}
      chosen="rose"
      nameOf={(colour) => `the ${colour}`}
      deedOf={(colour) => `mark in ${colour}`}
      onChoose={() => undefined}
    />,
  );
  const said = [
    ...markup.matchAll(/aria-pressed="(\w+)" aria-label="([^"]+)" data-tip="([^"]+)"/gu),
  ];
  expect(said.map(([, ...parts]) => parts)).toEqual([
    ["false", "mark in sage", "the sage"],
    ["true", "mark in rose", "the rose"],
  ]);
});

describe("what a drop or a paste carries", () => {
  const data = (files: readonly string[], texts: Readonly<Record<string, string>>) =>
    ({
      files: files as unknown as FileList,
      getData: (type: string) => texts[type] ?? "",
    }) as DataTransfer;
  test.each([
    ["nothing at all", null, { files: [], text: "" }],
    ["files", data(["a.hashiya"], {}), { files: ["a.hashiya"], text: "" }],
    ["words", data([], { "text/plain": "words" }), { files: [], text: "words" }],
    [
      "a link that has no words",
      data([], { "text/uri-list": "https://a.test/" }),
      { files: [], text: "https://a.test/" },
    ],
    [
      "a link with its words, which say more",
      data([], { "text/plain": "two links", "text/uri-list": "https://a.test/" }),
      { files: [], text: "two links" },
    ],
  ])("%s", (_, carries, expected) => expect(carried(carries)).toEqual(expected));
});
