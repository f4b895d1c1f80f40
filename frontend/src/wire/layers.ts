import type { FactKinds } from "./facts";
import type { Frame } from "./messages";

/** Layer name → key → fact. */
export type Layers = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

export const noLayers: Layers = new Map();

/** What the layers are after a frame; the layers given stay as they were. Applying a frame twice changes nothing more. */
export function reduce(layers: Layers, changes: Frame["l"]): Layers {
  if (changes === undefined) return layers;
  const after = new Map(layers);
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) {
      after.delete(name);
      continue;
    }
    const facts = new Map(change.full ? [] : layers.get(name));
    for (const key of change.del ?? []) facts.delete(key);
    for (const [key, fact] of Object.entries(change.set ?? {})) facts.set(key, fact);
    after.set(name, facts);
  }
  return after;
}

/** The layers that a first frame still names; one no longer belongs to the others. */
export function stillOwn(layers: Layers, changes: NonNullable<Frame["l"]>): Layers {
  return new Map([...layers].filter(([name]) => name in changes));
}

/** Most personal first: me, groups, sponsor, crew, all. */
function rank(layer: string): number {
  if (layer === "me") return 0;
  if (layer.startsWith("group:")) return 1;
  if (layer === "sponsor") return 2;
  return layer === "crew" ? 3 : 4;
}

/** One look at the facts: each key from the most personal layer that has it. */
export class View {
  readonly #facts = new Map<string, unknown>();

  constructor(layers: Layers) {
    const names = [...layers.keys()].sort((a, b) => rank(b) - rank(a));
    for (const name of names) for (const [key, fact] of layers.get(name) ?? []) this.#facts.set(key, fact);
  }

  /** The fact `kind/id`, or `kind` alone for the single ones. The server vouches for its shape; golden tests pin it. */
  get<K extends keyof FactKinds>(kind: K, id?: string): FactKinds[K] | undefined {
    return this.#facts.get(id === undefined ? kind : `${kind}/${id}`) as FactKinds[K] | undefined;
  }

  /** Every fact of a kind, in no particular order. */
  all<K extends keyof FactKinds>(kind: K): readonly FactKinds[K][] {
    const found: FactKinds[K][] = [];
    for (const [key, fact] of this.#facts) if (key.startsWith(`${kind}/`)) found.push(fact as FactKinds[K]);
    return found;
  }
}
