/** The script: the texts of the method in one language (docs/protocol.md, "The script"). */

export type StepKind =
  | "brief"
  | "pulse"
  | "collect"
  | "interview"
  | "group"
  | "rotate"
  | "discuss"
  | "report"
  | "break"
  | "transform"
  | "reveal"
  | "pitch"
  | "agenda"
  | "sessions"
  | "organise"
  | "vote"
  | "select"
  | "decide"
  | "commit"
  | "debrief";

export interface ScriptField {
  readonly id: string;
  readonly type?: string;
  readonly label?: string;
}

export interface ScriptStep {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly prompt?: string;
  readonly say?: string;
  readonly hint?: string;
  readonly in?: readonly string[];
  readonly out?: readonly string[];
  readonly with?: string;
  readonly seconds?: number;
  readonly hard?: boolean;
  readonly countdown?: number;
  readonly intrinsic?: boolean;
  readonly optional?: boolean;
  readonly within?: readonly string[];
  readonly seen?: string;
  /** what a vote is for */
  readonly for?: string;
  readonly see?: { readonly during?: string; readonly after?: string; readonly authors?: string };
  readonly props?: Readonly<Record<string, unknown>>;
}

export interface Script {
  readonly id: string;
  readonly version: string;
  readonly lang: string;
  readonly title: string;
  readonly summary?: string;
  readonly rules: readonly { readonly id: string; readonly text: string; readonly intrinsic?: boolean }[];
  readonly collections: Readonly<
    Record<string, { readonly kind?: string; readonly title?: string; readonly fields?: readonly ScriptField[] }>
  >;
  readonly steps: readonly ScriptStep[];
}

const controls = new Set(["branch", "repeat", "parallel", "use"]);

/** The steps that people see; the script also holds the controls that arrange them. */
export const leaves = (script: Script): readonly ScriptStep[] =>
  script.steps.filter((step) => !controls.has(step.kind));

/** @throws Error when the server has no script for this session */
export async function fetchScript(code: string, lang: string): Promise<Script> {
  const answer = await fetch(`/s/${encodeURIComponent(code)}/script.json?lang=${encodeURIComponent(lang)}`, {
    credentials: "same-origin",
  });
  if (!answer.ok) throw new Error(`script.json: expected 200, got ${answer.status}`);
  return (await answer.json()) as Script;
}

export function propWord(step: ScriptStep, key: string): string | undefined {
  const value = step.props?.[key];
  return typeof value === "string" ? value : undefined;
}

export function propNumber(step: ScriptStep, key: string): number | undefined {
  const value = step.props?.[key];
  return typeof value === "number" ? value : undefined;
}

/** How long before its end a step wants a quiet signal, in ms. */
export function warnOf(step: ScriptStep | undefined): number | undefined {
  const seconds = step && propNumber(step, "warn");
  return seconds === undefined ? undefined : seconds * 1000;
}

export interface Labelled {
  readonly id: string;
  readonly label: string | undefined;
}

/** A list that people read: `[{id, label}]`, or bare words and numbers. */
export function propList(step: ScriptStep, key: string): readonly Labelled[] {
  const value = step.props?.[key];
  return Array.isArray(value) ? value.map(labelled) : [];
}

function labelled(entry: unknown, index: number): Labelled {
  if (typeof entry === "string" || typeof entry === "number") return { id: String(entry), label: undefined };
  if (typeof entry !== "object" || entry === null) return { id: String(index), label: undefined };
  const words = entry as Readonly<Record<string, unknown>>;
  const label = [words.label, words.text, words.q, words.title].find((w): w is string => typeof w === "string");
  const id = [words.id, words.to].find((w): w is string => typeof w === "string");
  return { id: id ?? String(index), label };
}

export function propPart(step: ScriptStep, key: string): Readonly<Record<string, unknown>> {
  const value = step.props?.[key];
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}
