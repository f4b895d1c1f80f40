import type { Tally } from "../wire/facts";
import type { View } from "../wire/layers";
import { propWord, type Script, type ScriptStep } from "../wire/script";

/** Steps in which people look at a count; *select* and *decide* rest on one. */
const looking = new Set(["collect", "discuss", "reveal"]);

export interface Shown {
  readonly tally: Tally;
  /** the vote, or the plane, it is the count of */
  readonly vote: ScriptStep;
}

/** The count that a step has people look at (`basis`): of the latest round of that vote, once it was counted. */
export function countShown(view: View, script: Script, step: ScriptStep): Shown | undefined {
  const basis = looking.has(step.kind) ? propWord(step, "basis") : undefined;
  const vote = script.steps.find((one) => one.id === basis);
  const tally = view
    .all("tally")
    .filter((one) => one.run.split(":", 1)[0] === basis)
    .toSorted((a, b) => roundOf(a.run) - roundOf(b.run))
    .at(-1);
  return vote && tally ? { tally: vote.kind === "organise" ? furthestApart(tally) : tally, vote } : undefined;
}

/** Of what people placed on planes of their own, first that on which they see it most differently: there is what to talk about. */
const furthestApart = (tally: Tally): Tally => ({
  ...tally,
  rows: tally.rows.toSorted((a, b) => b.spread - a.spread),
});

/** `weigh:2` is the second. */
const roundOf = (run: string): number => Number(run.split(":")[1] ?? 1);
