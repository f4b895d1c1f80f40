import type { SyntaxNode, Tree } from "@lezer/common";
import { parser } from "@lezer/yaml";

/** One map or list that a place in the file lies in, outermost first. */
export interface Level {
  /** the key, or the place in a list, under which the next level or the word itself stands; empty where it is a key itself */
  readonly key: string;
  /** of a map: its keys and those values that are bare words */
  readonly words: ReadonlyMap<string, string>;
}

/** Where somebody types in a method file. */
export interface Place {
  /** where the word under the cursor begins */
  readonly from: number;
  /** whether a key is expected here, or a value */
  readonly wants: "key" | "value";
  /** outermost first; for a key the last is the map it goes into, for a value the one that holds it */
  readonly levels: readonly Level[];
}

const STAND_IN = "zz";

/** What stands around the cursor: read with a stand-in for what is still to come, so that a half-written line has its place. */
export function placeAt(text: string, at: number): Place {
  const from = at - (/[\w.-]*$/.exec(text.slice(0, at))?.[0].length ?? 0);
  const until = at + (/^[\w.-]*/.exec(text.slice(at))?.[0].length ?? 0);
  const whole = text.slice(0, from) + STAND_IN + text.slice(until);
  const tree = parser.parse(whole);
  let node: SyntaxNode | null = tree.resolveInner(from + 1, 0);
  while (node && !["Literal", "QuotedLiteral"].includes(node.name)) node = node.parent;
  if (!node) return { from, wants: "key", levels: [] };
  return { from, ...around(node, whole) };
}

function around(literal: SyntaxNode, text: string): Omit<Place, "from"> {
  const levels: Level[] = [];
  const inKey = literal.parent?.name === "Key";
  const wants = inKey || startsBelow(literal, text) || inItem(literal, text) ? "key" : "value";
  if (!inKey && wants === "key") levels.unshift({ key: "", words: new Map() });
  for (let node: SyntaxNode | null = literal; node; node = node.parent) {
    if (node.name === "Pair" && node.parent)
      levels.unshift({ key: inKeyOf(node, literal) ? "" : keyOf(node, text), words: wordsOf(node.parent, text) });
    else if (
      node.name === "Item" ||
      (isList(node.parent) && node.name !== "Item" && node.parent?.name === "FlowSequence")
    )
      levels.unshift({ key: "[]", words: new Map() });
  }
  return { wants, levels };
}

const isList = (node: SyntaxNode | null): boolean => node?.name === "FlowSequence" || node?.name === "BlockSequence";

const inKeyOf = (pair: SyntaxNode, literal: SyntaxNode): boolean =>
  literal.parent?.name === "Key" && literal.parent.parent?.from === pair.from && literal.parent.from === pair.from;

/** A word on the line below its key is the beginning of a map. */
function startsBelow(literal: SyntaxNode, text: string): boolean {
  const pair = literal.parent;
  return pair?.name === "Pair" && text.slice(pair.from, literal.from).includes("\n");
}

/** A word alone after a dash begins a map too. */
const inItem = (literal: SyntaxNode, text: string): boolean =>
  literal.parent?.name === "Item" && text.slice(literal.parent.from, literal.parent.from + 1) === "-";

function keyOf(pair: SyntaxNode, text: string): string {
  const key = pair.getChild("Key");
  return key ? bare(text.slice(key.from, key.to)) : "";
}

const bare = (word: string): string => word.trim().replace(/^(['"])(.*)\1$/, "$2");

function wordsOf(map: SyntaxNode, text: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const pair of map.getChildren("Pair")) {
    const key = keyOf(pair, text);
    const value = pair.lastChild;
    if (key === STAND_IN) continue;
    const isWord = value?.name === "Literal" || value?.name === "QuotedLiteral";
    words.set(key, isWord && value ? bare(text.slice(value.from, value.to)) : "");
  }
  return words;
}

/** A step in the file. */
export interface StepPlace {
  readonly id: string;
  readonly kind: string;
  readonly from: number;
  readonly to: number;
}

const HOLDS_STEPS = new Set(["steps", "then", "else"]);

/** Every step of the file, outer ones before those they hold. */
export function stepsIn(text: string, tree: Tree = parser.parse(text)): readonly StepPlace[] {
  const found: StepPlace[] = [];
  tree.iterate({
    enter: (ref) => {
      if (ref.name !== "BlockMapping" && ref.name !== "FlowMapping") return;
      const list = ref.node.parent?.name === "Item" ? ref.node.parent.parent : ref.node.parent;
      const holder = list?.parent;
      if (!isList(list ?? null) || holder?.name !== "Pair" || !HOLDS_STEPS.has(keyOf(holder, text))) return;
      const words = wordsOf(ref.node, text);
      const id = words.get("id");
      if (id) found.push({ id, kind: words.get("kind") ?? "", from: ref.from, to: ref.to });
    },
  });
  return found;
}

/** The innermost step around a place. */
export const stepAt = (steps: readonly StepPlace[], at: number): StepPlace | undefined =>
  steps.findLast((step) => step.from <= at && at <= step.to);

/** The step of the file that a step of the script comes from; those of a fragment come from the step that uses it. */
export const placeOfStep = (steps: readonly StepPlace[], id: string): StepPlace | undefined =>
  steps.find((step) => step.id === id) ?? steps.find((step) => step.kind === "use" && id.startsWith(`${step.id}_`));

/** The names of the collections of the file. */
export function collectionsIn(text: string): readonly string[] {
  const names: string[] = [];
  parser.parse(text).iterate({
    enter: (ref) => {
      if (ref.name !== "Pair" || keyOf(ref.node, text) !== "artefacts") return;
      const map = ref.node.lastChild;
      if (map && ref.node.parent?.parent?.name === "Document") names.push(...wordsOf(map, text).keys());
    },
  });
  return names;
}
