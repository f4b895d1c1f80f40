import { itemsIn } from "../view/choose";
import type { Area, Item, Spot } from "../wire/facts";
import type { View } from "../wire/layers";
import type { Script, ScriptStep } from "../wire/script";

/** A board of items as its facts say. */
export interface Sorted {
  readonly areas: readonly Area[];
  readonly spots: ReadonlyMap<string, Spot>;
  readonly items: readonly Item[];
}

/** With what people add while they organise. */
export function sortedOf(view: View, script: Script, step: ScriptStep, run: string): Sorted {
  const items = itemsIn(view, script, step.in ?? []);
  const areas = view.all("area").filter((area) => area.run === run);
  const spots = view.all("spot").filter((spot) => spot.run === run);
  return {
    areas: areas.toSorted((a, b) => a.place - b.place),
    spots: new Map(spots.map((spot) => [spot.item, spot])),
    items,
  };
}

export const cardsIn = (sorted: Sorted, area: string): readonly Item[] =>
  sorted.items
    .filter((item) => sorted.spots.get(item.id)?.area === area)
    .toSorted((a, b) => (sorted.spots.get(a.id)?.x ?? 0) - (sorted.spots.get(b.id)?.x ?? 0));

export const looseIn = (sorted: Sorted): readonly Item[] =>
  sorted.items.filter((item) => sorted.spots.get(item.id)?.area === undefined);
