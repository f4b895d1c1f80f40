import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { collectionsIn, type Place, placeAt, stepsIn } from "./place";
import { type Choice, keysFor, type Schema, valuesFor } from "./schema";

/** Keys whose value is the name of something else in the file. */
const COLLECTIONS = new Set(["in", "out", "from"]);
const STEPS: Readonly<Record<string, readonly string[]>> = {
  with: ["group"],
  keep: ["group"],
  avoid: ["group"],
  merge: ["group"],
  basis: ["vote"],
  in: ["select", "decide", "agenda", "repeat"],
  from: ["select", "decide", "pulse", "vote"],
};

/** What could come next at a place of the file: keys and values of the schema, and names of the file itself. */
export function choicesAt(
  root: Schema,
  text: string,
  at: number,
): { readonly from: number; readonly choices: readonly Completion[] } {
  const place = placeAt(text, at);
  const choices = place.wants === "key" ? keysFor(root, place.levels).map(asKey) : valueChoices(root, text, place);
  return { from: place.from, choices };
}

function valueChoices(root: Schema, text: string, place: Place): readonly Completion[] {
  const known = valuesFor(root, place.levels).map((choice) => ({
    label: choice.word,
    type: "enum",
    info: choice.says,
  }));
  return [...known, ...names(text, place)];
}

function names(text: string, place: Place): readonly Completion[] {
  const key = place.levels.map((level) => level.key).findLast((one) => one !== "[]" && one !== "") ?? "";
  const kinds = STEPS[key] ?? [];
  const steps = kinds.length > 0 ? stepsIn(text).filter((step) => kinds.includes(step.kind)) : [];
  return [
    ...(COLLECTIONS.has(key) ? collectionsIn(text) : []).map((name) => ({ label: name, type: "variable" })),
    ...steps.map((step) => ({ label: step.id, type: "class", detail: step.kind })),
  ];
}

const asKey = (choice: Choice): Completion => ({
  label: choice.word,
  type: "property",
  info: choice.says,
  apply: `${choice.word}: `,
  boost: choice.needed ? 10 : 0,
});

/** For the editor: while a word is typed, or when asked for. */
export const completing =
  (root: Schema) =>
  (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/[\w.-]*/);
    if (!context.explicit && (!word || word.from === word.to)) return null;
    const { from, choices } = choicesAt(root, context.state.doc.toString(), context.pos);
    return choices.length === 0 ? null : { from, options: choices, validFor: /^[\w.-]*$/ };
  };
