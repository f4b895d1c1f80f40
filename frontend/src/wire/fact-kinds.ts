import type { FactKinds } from "./facts";

/** Every kind, for the test that each has a golden example. */
export const factKinds: readonly (keyof FactKinds)[] = [
  "session",
  "now",
  "run",
  "turn",
  "item",
  "tally",
  "selection",
  "grouping",
  "group",
  "wish",
  "decision",
  "pulse",
  "progress",
  "person",
  "next",
  "deviation",
  "me",
  "ballot",
  "dealt",
  "done",
  "answers",
  "wish-mine",
];
