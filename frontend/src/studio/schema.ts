import type { Level } from "./place";

/** As much of JSON Schema as `methods/method.schema.json` uses. */
export interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema | boolean>>;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** What may stand in a place: a key of a map, or a value, and what the schema says of it. */
export interface Choice {
  readonly word: string;
  readonly says: string;
  readonly needed: boolean;
}

/** Everything the schema says of the value in a place; the words of the maps on the way decide where it branches. */
export function schemasAt(root: Schema, levels: readonly Level[]): readonly Schema[] {
  let here: readonly Schema[] = [root];
  for (const [i, level] of levels.entries()) {
    const whole = here.flatMap((schema) => spread(root, schema, level.words));
    if (i === levels.length - 1 && level.key === "") return whole;
    here = whole.flatMap((schema) => below(schema, level.key));
  }
  return here.flatMap((schema) => spread(root, schema, new Map()));
}

function below(schema: Schema, key: string): readonly Schema[] {
  if (key === "[]") return schema.items ? [schema.items] : [];
  const named = schema.properties?.[key];
  if (typeof named === "object") return [named];
  const other = schema.additionalProperties;
  return named === undefined && typeof other === "object" ? [other] : [];
}

/** The schema with what it refers to, and the branches that hold for these words. */
function spread(root: Schema, schema: Schema, words: ReadonlyMap<string, string>): readonly Schema[] {
  const more: Schema[] = [];
  const referred = schema.$ref === undefined ? undefined : refer(root, schema.$ref);
  if (referred) more.push(referred);
  more.push(...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? []));
  if (schema.if) {
    const branch = holds(schema.if, words) ? schema.then : schema.else;
    if (branch) more.push(branch);
  }
  return [schema, ...more.flatMap((one) => spread(root, one, words))];
}

const refer = (root: Schema, ref: string): Schema | undefined =>
  ref.startsWith("#/$defs/") ? root.$defs?.[ref.slice("#/$defs/".length)] : undefined;

function holds(condition: Schema, words: ReadonlyMap<string, string>): boolean {
  return Object.entries(condition.properties ?? {}).every(
    ([key, wanted]) => typeof wanted === "object" && words.get(key) === wanted.const,
  );
}

/** The keys that may still be added to a map. */
export function keysFor(root: Schema, levels: readonly Level[]): readonly Choice[] {
  const schemas = schemasAt(root, levels);
  const there = levels.at(-1)?.words ?? new Map<string, string>();
  const needed = new Set(schemas.flatMap((schema) => schema.required ?? []));
  const forbidden = new Set(
    schemas.flatMap((schema) =>
      Object.entries(schema.properties ?? {}).flatMap(([key, one]) => (one === false ? [key] : [])),
    ),
  );
  const found = new Map<string, Choice>();
  for (const schema of schemas)
    for (const [word, one] of Object.entries(schema.properties ?? {})) {
      if (there.has(word) || forbidden.has(word) || typeof one === "boolean") continue;
      const says = said(root, one) || (found.get(word)?.says ?? "");
      found.set(word, { word, says, needed: needed.has(word) });
    }
  return [...found.values()];
}

/** The values the schema knows for a place; none where any text will do. */
export function valuesFor(root: Schema, levels: readonly Level[]): readonly Choice[] {
  const found = new Map<string, Choice>();
  const add = (word: unknown, says: string): void => {
    if (typeof word === "string" || typeof word === "number" || typeof word === "boolean")
      found.set(String(word), { word: String(word), says, needed: false });
  };
  for (const schema of schemasAt(root, levels)) {
    for (const word of schema.enum ?? []) add(word, described(root, levels, String(word)));
    if (schema.const !== undefined) add(schema.const, schema.description ?? "");
    if ([schema.type].flat().includes("boolean")) for (const word of [true, false]) add(word, "");
  }
  return [...found.values()];
}

/** A kind of step is explained where it is defined. */
function described(root: Schema, levels: readonly Level[], word: string): string {
  return levels.at(-1)?.key === "kind" ? (root.$defs?.[word]?.description ?? "") : "";
}

function said(root: Schema, schema: Schema): string {
  if (schema.description !== undefined) return schema.description;
  const referred = schema.$ref === undefined ? undefined : refer(root, schema.$ref);
  return referred ? said(root, referred) : "";
}
