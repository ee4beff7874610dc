import { test } from "@playwright/test";
import { webkitGtkMissing } from "./webkitgtk";

// oxlint-disable-next-line no-empty-pattern -- Playwright reads which fixtures to start from it
test("the stories in this engine", ({}, { project }) => {
  test.skip(true, project.name === "webkit-gtk" ? webkitGtkMissing : "Firefox is not installed");
});
