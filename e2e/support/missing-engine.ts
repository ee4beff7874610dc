import { test } from "@playwright/test";
import { webkitGtkMissing } from "./webkitgtk";

const skipped = () => test.skip();

// The reason is in the title, as Playwright's list prints no other.
test("firefox: its stories are skipped, Firefox is not installed", skipped);
test(`webkit-gtk: its stories are skipped, ${webkitGtkMissing}`, skipped);
