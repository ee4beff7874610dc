import { expect, test } from "vitest";
import { statusOf, type OfflineStatus } from "./offline-status";

const active = {};
const installing = { state: "installing" } as const;

test.each<[what: string, ...of: Parameters<typeof statusOf>, is: OfflineStatus]>([
  ["no registration", undefined, 0, "unavailable"],
  ["a first worker at work", { installing }, 0, "installing"],
  ["one that failed", { installing: { state: "redundant" } }, 0, "unavailable"],
  ["one that keeps all", { active }, 0, "ready"],
  ["one that lost files", { active }, 2, "incomplete"],
  ["a newer one beside it", { active, waiting: {} }, 2, "update-waiting"],
  ["a newer one on its way", { active, installing }, 0, "ready"],
])("of %s", (_, workers, gone, status) => expect(statusOf(workers, gone)).toBe(status));
