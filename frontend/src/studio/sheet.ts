import { leaves, type Script, type ScriptStep } from "../wire/script";

/** A line of the run sheet; times in seconds since the beginning, as the file plans them. */
export interface Line {
  readonly step: ScriptStep;
  /** how many controls it stands in */
  readonly depth: number;
  readonly begins: number;
  readonly lasts: number;
  /** how often it is done, where the file says so */
  readonly times: number;
}

const times = (step: ScriptStep | undefined): number => {
  const given = step?.kind === "repeat" ? step.props?.times : undefined;
  return typeof given === "number" && given > 0 ? given : 1;
};

/** The steps as they follow each other. A repeat is counted as often as it says; of two ways the longer list is shown. */
export function runSheet(script: Script): readonly Line[] {
  const byId = new Map(script.steps.map((step) => [step.id, step]));
  let clock = 0;
  return script.steps.map((step) => {
    const within = step.within ?? [];
    const often = within.reduce((product, id) => product * times(byId.get(id)), 1);
    const isLeaf = leaves({ ...script, steps: [step] }).length === 1;
    const lasts = isLeaf ? (step.seconds ?? 0) : 0;
    const line = { step, depth: within.length, begins: clock, lasts, times: isLeaf ? often : times(step) };
    clock += lasts * often;
    return line;
  });
}

export const whole = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + line.lasts * (line.lasts > 0 ? line.times : 0), 0);
