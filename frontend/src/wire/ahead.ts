import type { Ballot } from "./facts";
import type { Command } from "./messages";

/** The ballot as it will be once what waits has been acknowledged. */
export function ballotAhead(run: string, ballot: Ballot | undefined, ahead: readonly Command[]): Ballot["marks"] {
  const marks: Record<string, Record<string, number>> = {};
  for (const [item, byCriterion] of Object.entries(ballot?.marks ?? {})) marks[item] = { ...byCriterion };
  for (const command of ahead) {
    if (command.k !== "mark" || command.run !== run) continue;
    const criterion = command.criterion ?? "";
    const given = marks[command.item] ?? {};
    if (command.value === null) delete given[criterion];
    else given[criterion] = command.value;
    marks[command.item] = given;
  }
  return marks;
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
