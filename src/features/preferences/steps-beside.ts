/** The steps before and after one; undefined past an end, and beside what is no step. */
export function stepsBeside<Step>(steps: readonly Step[], at: Step) {
  const index = steps.indexOf(at);
  return index < 0
    ? { less: undefined, more: undefined }
    : { less: steps[index - 1], more: steps[index + 1] };
}
