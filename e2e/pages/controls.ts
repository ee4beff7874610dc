import { expect } from "../fixtures";
import type { Point, Surface } from "../support/surface";

/** A control as a person names it. */
export type Control = {
  readonly role: "button" | "link" | "radio" | "checkbox" | "textbox" | "summary";
  /** What it is called: its label, else the words on it. */
  readonly name: string;
  /** The part of the page that it stands in, as a CSS selector. */
  readonly within?: string;
};

const TAGS: Readonly<Record<Control["role"], string>> = {
  button: "button",
  link: "a[href]",
  radio: "input[type=radio]",
  checkbox: "input[type=checkbox]",
  textbox: "textarea, input[type=text]",
  summary: "summary",
};

/** Clicks a control once it is there, rests, and nothing covers it. */
export async function clickOn(surface: Surface, control: Control): Promise<void> {
  await surface.click(await placeOf(surface, control));
}

/** The middle of a control that can be clicked; brought on screen only where it is not. */
export async function placeOf(surface: Surface, control: Control): Promise<Point> {
  let before = "";
  let place: Point | undefined;
  await expect
    .poll(
      async () => {
        const found = await surface.evaluate(findControl, {
          ...control,
          within: control.within ?? "body",
          tags: TAGS[control.role],
        });
        if (typeof found === "string") return found;
        place = found;
        const rests = String(found) === before;
        before = String(found);
        return rests ? "rests" : "moves";
      },
      { message: `${control.role} «${control.name}»`, intervals: [100] },
    )
    .toBe("rests");
  return place ?? [0, 0];
}

/** Runs in the page: where to click, or what is in the way. */
function findControl({ within, tags, name }: Required<Omit<Control, "role">> & { tags: string }) {
  const controls = [...document.querySelectorAll(within)].flatMap((part) => [
    ...part.querySelectorAll<HTMLElement>(tags),
  ]);
  const called = (it: HTMLElement) =>
    (it.getAttribute("aria-label") ?? (it.closest("label") ?? it).textContent).trim();
  const control = controls.find((it) => called(it) === name);
  if (!control) return `not among: ${controls.map(called).join(" | ")}`;
  const target = control.closest("label") ?? control;
  const middle = () => {
    const { left, right, top, bottom } = target.getBoundingClientRect();
    return [Math.round((left + right) / 2), Math.round((top + bottom) / 2)] as const;
  };
  const isHit = () => {
    const hit = document.elementFromPoint(...middle());
    return hit !== null && (target.contains(hit) || hit.contains(target));
  };
  if (!isHit()) target.scrollIntoView({ block: "center", behavior: "instant" });
  return isHit() ? middle() : "covered";
}
