import { expect, test } from "vitest";
import { finder } from "./find";

test.each([
  ["المدرسه", "في الْمَدْرَسَةِ الكبيرة", true],
  ["أحمد", "قال احمد", true],
  [" ١٢٣ ", "صفحة 123", true],
  ["", "أي نص", true],
  ["كتاب", "قلم", false],
])("«%s» is in «%s»: %s", (query, text, isFound) => {
  expect(finder(query)(text)).toBe(isFound);
});
