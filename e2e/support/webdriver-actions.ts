/** What a person does, in the words of the W3C WebDriver protocol (17, Actions). */

/** CSS pixels from the viewport's top left corner. */
export type Point = readonly [x: number, y: number];

export type Modifier = "Shift" | "Control" | "Alt" | "Meta";

const KEYS: Readonly<Record<string, string>> = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  Alt: "\uE00A",
  Escape: "\uE00C",
  PageUp: "\uE00E",
  PageDown: "\uE00F",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Delete: "\uE017",
  Meta: "\uE03D",
  Space: " ",
};

const DRAG_STEP = 60; // milliseconds: enough for the engine to see each move

function keyCode(name: string): string {
  const code = KEYS[name] ?? name;
  if (Array.from(code).length !== 1) throw new Error(`No such key: ${name}`);
  return code;
}

const keyboard = (actions: readonly object[]) => ({ type: "key", id: "keyboard", actions });

const mouse = (actions: readonly object[]) => ({
  type: "pointer",
  id: "mouse",
  parameters: { pointerType: "mouse" },
  actions,
});

const moveTo = ([x, y]: Point, duration = 0) => ({
  type: "pointerMove",
  x: Math.round(x),
  y: Math.round(y),
  duration,
});

const PAUSE = { type: "pause", duration: 0 };
const DOWN = { type: "pointerDown", button: 0 };
const UP = { type: "pointerUp", button: 0 };

/** `Shift+ArrowLeft`, `Control+a`, `Escape`: the last name is pressed while the others are held. */
export function pressing(combination: string) {
  // The key after the last + may itself be a +.
  const names = combination.split(/\+(?=.)/);
  const codes = names.map(keyCode);
  return [
    keyboard([
      ...codes.map((value) => ({ type: "keyDown", value })),
      ...codes.toReversed().map((value) => ({ type: "keyUp", value })),
    ]),
  ];
}

export function typing(text: string) {
  return [
    keyboard(
      Array.from(text).flatMap((letter) => {
        const value = letter === "\n" ? keyCode("Enter") : letter;
        return [
          { type: "keyDown", value },
          { type: "keyUp", value },
        ];
      }),
    ),
  ];
}

export function clicking(at: Point, count: number, modifiers: readonly Modifier[]) {
  const clicks = [moveTo(at), ...Array.from({ length: count }, () => [DOWN, UP]).flat()];
  return holding(modifiers, clicks);
}

/** Presses at the first point, passes through the others and lets go at the last. */
export function dragging(points: readonly Point[], modifiers: readonly Modifier[]) {
  const [first, ...rest] = points;
  if (first === undefined) throw new Error("A drag needs a point to begin at");
  return holding(modifiers, [
    moveTo(first),
    DOWN,
    ...rest.map((point) => moveTo(point, DRAG_STEP)),
    UP,
  ]);
}

export const moving = (to: Point) => [mouse([moveTo(to)])];

/** The sources of an action sequence tick together: keys are held while the mouse acts. */
function holding(modifiers: readonly Modifier[], actions: readonly object[]) {
  const codes = modifiers.map(keyCode);
  const pauses = codes.map(() => PAUSE);
  return [
    keyboard([
      ...codes.map((value) => ({ type: "keyDown", value })),
      ...actions.map(() => PAUSE),
      ...codes.map((value) => ({ type: "keyUp", value })),
    ]),
    mouse([...pauses, ...actions, ...pauses]),
  ];
}
