import type { Ballot } from "./facts";
import type { Command } from "./messages";

export type Marks = Ballot["marks"];

/** The ballot as it will be once what waits has been acknowledged. */
export function ballotAhead(run: string, ballot: Ballot | undefined, ahead: readonly Command[]): Marks {
  let marks: Marks = ballot?.marks ?? {};
  for (const command of ahead) {
    if (command.k === "cast" && command.run === run) marks = command.marks;
    if (command.k !== "mark" || command.run !== run) continue;
    marks = marked(marks, command.item, command.criterion ?? "", command.value);
  }
  return marks;
}

/** With one mark set, or taken back. */
export function marked(marks: Marks, item: string, criterion: string, value: number | null): Marks {
  const given = { ...marks[item] };
  if (value === null) delete given[criterion];
  else given[criterion] = value;
  const { [item]: _, ...others } = marks;
  return Object.keys(given).length === 0 ? others : { ...others, [item]: given };
}

/** The items of a ranking, the best first. */
export const orderOf = (marks: Marks): readonly string[] =>
  Object.entries(marks)
    .flatMap(([item, by]) => (by.vote === undefined ? [] : [{ item, place: by.vote }]))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);

/** With one item put at a place, the others making room; or taken out. */
export function placed(marks: Marks, item: string, place: number | null): Marks {
  const order = orderOf(marks).filter((other) => other !== item);
  if (place !== null) order.splice(place - 1, 0, item);
  return Object.fromEntries(order.map((one, i) => [one, { vote: i + 1 }]));
}

/** Whether one has said "I am ready" for this run. */
export function doneAhead(run: string, done: boolean | undefined, ahead: readonly Command[]): boolean {
  let said = done ?? false;
  for (const command of ahead) if (command.k === "done" && command.run === run) said = command.on;
  return said;
}

/** The topic one wishes to work on. */
export function wishAhead(run: string, item: string | null | undefined, ahead: readonly Command[]): string | undefined {
  let wished = item ?? undefined;
  for (const command of ahead) if (command.k === "wish" && command.run === run) wished = command.item ?? undefined;
  return wished;
}

/** The latest fields of an item that are still on their way, if any. */
export function fieldsAhead(item: string, ahead: readonly Command[]): Readonly<Record<string, string>> | undefined {
  let fields: Readonly<Record<string, string>> | undefined;
  for (const command of ahead) {
    if (command.k === "write" && command.item === item) fields = command.fields;
    if (command.k === "withdraw" && command.item === item) fields = undefined;
  }
  return fields;
}
