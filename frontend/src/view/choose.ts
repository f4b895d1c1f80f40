import type { Group, Item, Me, Round, Run } from "../wire/facts";
import type { View } from "../wire/layers";
import { propWord, type Script, type ScriptStep } from "../wire/script";

const byOrder = (a: Item, b: Item): number => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0);

/** `burst:2` is the second run of step `burst`. */
const stepOf = (run: string): string => run.split(":", 1)[0] ?? run;

/**
 * Items that one may see in these collections; a *select* step's name means what it kept, a *repeat*'s the item its present round
 * is about (after it: all that had one). In the order of the facts.
 */
export function itemsIn(view: View, script: Script, names: readonly string[]): readonly Item[] {
  const kept = new Set<string>();
  const collections = new Set(names.filter((name) => name in script.collections));
  for (const selection of view.all("selection"))
    if (names.includes(stepOf(selection.run)))
      for (const id of [...selection.chosen, ...selection.saved.map((s) => s.item)]) kept.add(id);
  for (const id of subjects(view, names)) kept.add(id);
  return view
    .all("item")
    .filter((item) => item.hidden !== true && (collections.has(item.in) || kept.has(item.id)))
    .toSorted(byOrder);
}

/** What a *reveal* opens, in the order the step asks for: mixed, the same on every screen; or as the facts come. */
export function revealed(view: View, script: Script, step: ScriptStep): readonly Item[] {
  const items = itemsIn(view, script, step.in ?? []);
  return propWord(step, "order") === "shuffled"
    ? items.toSorted((a, b) => mixed(step.id + a.id) - mixed(step.id + b.id))
    : items;
}

/** FNV-1a, 32 bits. */
const mixed = (text: string): number =>
  [...text].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0, 0x811c9dc5);

function subjects(view: View, names: readonly string[]): readonly string[] {
  const here = roundsIn([presentRun(view)], names);
  return (here.length > 0 ? here : roundsIn(view.all("run"), names)).flatMap((round) => round.item ?? []);
}

const roundsIn = (runs: readonly (Run | undefined)[], names: readonly string[]): readonly Round[] =>
  runs.flatMap((run) => run?.rounds ?? []).filter((round) => names.includes(round.control));

/** What a step starts from: its `in`, without what is written in this very run. */
export function sources(view: View, script: Script, step: ScriptStep, run: Run): readonly Item[] {
  return itemsIn(view, script, step.in ?? []).filter((item) => item.run !== run.run);
}

/** What has been written in a run, as far as one may see it. */
export const written = (view: View, run: string): readonly Item[] =>
  view
    .all("item")
    .filter((item) => item.run === run && item.hidden !== true)
    .toSorted(byOrder);

/** My group in the grouping a step names; the latest where a grouping was formed several times. */
export function myGroup(view: View, me: Me | undefined, grouping: string | undefined): Group | undefined {
  if (!me || grouping === undefined) return undefined;
  const key = Object.keys(me.groups).findLast((id) => id === grouping || stepOf(id) === grouping);
  const id = key === undefined ? undefined : me.groups[key];
  return id === undefined ? undefined : view.get("group", id);
}

/** A group's number by its id, for its mark. */
export function groupNumber(view: View, id: string): number | undefined {
  for (const grouping of view.all("grouping"))
    for (const cell of grouping.groups) if (cell.id === id) return cell.number;
  return view.get("group", id)?.number;
}

/** The run we are in. */
export function presentRun(view: View): Run | undefined {
  const id = view.get("now")?.run;
  return id === undefined ? undefined : view.get("run", id);
}
