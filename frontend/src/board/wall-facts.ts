import { itemsIn } from "../view/choose";
import type { AgendaWall, Item, Spot } from "../wire/facts";
import type { View } from "../wire/layers";
import { leaves, propPart, type Script, type ScriptStep } from "../wire/script";

/** An agenda as its facts say: what lies where, what waits for a place, what became part of what. */
export interface Wall {
  readonly step: ScriptStep;
  readonly fact: AgendaWall;
  /** length of a slot in seconds, if the method says it */
  readonly length: number | undefined;
  readonly at: ReadonlyMap<string, Item>;
  readonly loose: readonly Item[];
  /** topic → the topics that became part of it */
  readonly parts: ReadonlyMap<string, readonly Item[]>;
}

export const cellId = (slot: number, room: number): string => `s${slot}-r${room}`;

/** The agenda that a step shows or reads, or the last one there was. */
export function wallStep(view: View, script: Script, step: ScriptStep | undefined): ScriptStep | undefined {
  if (step?.kind === "agenda") return step;
  const agendas = leaves(script).filter((one) => one.kind === "agenda" && latestWall(view, one.id) !== undefined);
  return agendas.find((one) => step?.in?.includes(one.id)) ?? agendas.at(-1);
}

const latestWall = (view: View, step: string): AgendaWall | undefined =>
  view
    .all("wall")
    .filter((wall) => (wall.run.split(":", 1)[0] ?? wall.run) === step)
    .at(-1);

/** Undefined before the agenda was opened. */
export function wallOf(view: View, script: Script, step: ScriptStep): Wall | undefined {
  const fact = latestWall(view, step.id);
  if (!fact) return undefined;
  const topics = itemsIn(view, script, step.in ?? []);
  const spots = new Map(
    view.all("spot").flatMap((spot) => (spot.run === fact.run ? [[spot.item, spot] as const] : [])),
  );
  const length = propPart(step, "slots").length;
  return { step, fact, length: typeof length === "number" ? length : undefined, ...sorted(topics, spots) };
}

function sorted(topics: readonly Item[], spots: ReadonlyMap<string, Spot>): Pick<Wall, "at" | "loose" | "parts"> {
  const at = new Map<string, Item>();
  const loose: Item[] = [];
  const parts = new Map<string, Item[]>();
  for (const topic of topics) {
    const spot = spots.get(topic.id);
    if (spot?.into !== undefined) parts.set(spot.into, [...(parts.get(spot.into) ?? []), topic]);
    else if (spot?.area !== undefined) at.set(spot.area, topic);
    else loose.push(topic);
  }
  return { at, loose, parts };
}

/** A topic with all that became part of it. */
export const whole = (wall: Wall, topic: Item): readonly Item[] => [
  topic,
  ...(wall.parts.get(topic.id) ?? []).flatMap((part) => whole(wall, part)),
];

export const isMine = (wall: Wall, topic: Item, me: string | undefined): boolean =>
  me !== undefined && whole(wall, topic).some((one) => one.mine === true || one.by?.id === me);

/** The names of those who called it. */
export const conveners = (wall: Wall, topic: Item): readonly string[] => [
  ...new Set(whole(wall, topic).flatMap((one) => one.by?.name ?? [])),
];
