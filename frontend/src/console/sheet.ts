import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../view/icons";
import { roundCount } from "../view/round";
import { hourWords } from "../view/time";
import type { Run } from "../wire/facts";
import { leaves, type ScriptStep } from "../wire/script";
import type { Desk } from "./desk";
import { deviations } from "./deviations";
import { askAgain } from "./reasons";

/** The whole way: what was, where we are, what comes, with times. */
export function runSheet(desk: Desk): TemplateResult {
  const { own, script, view } = desk;
  const runs = view.all("run");
  return html`<h2 id="sheet-title" class="panel-title">${own.runSheet}</h2>
    <ol class="steps-list sheet">${leaves(script).map((step) => line(desk, step, latest(runs, step.id)))}</ol>
    ${deviations(desk)}`;
}

const latest = (runs: readonly Run[], step: string): Run | undefined =>
  runs.filter((run) => run.step === step).toSorted((a, b) => b.openedAt - a.openedAt)[0];

function line(desk: Desk, step: ScriptStep, run: Run | undefined): TemplateResult {
  const { own, words } = desk;
  const here = desk.run?.step === step.id;
  const past = !here && run !== undefined && run.status !== "open";
  const coming = desk.view.get("next")?.step === step.id;
  return html`<li class=${past ? "past" : coming ? "coming" : ""} aria-current=${here ? "step" : nothing}>
    <div class="sheet-line"><b>${step.title}</b>
      <span class="sheet-notes small soft">
        ${run === undefined ? nothing : html`<span class="number">${hourWords(run.openedAt, words.lang)}</span>`}
        ${run?.rounds === undefined ? nothing : html`<span class="number">${roundCount(run.rounds, words)}</span>`}
        ${step.seconds === undefined ? nothing : html`<span class="number">${lengthOf(step.seconds)}</span>`}
        ${step.intrinsic ? html`<span title=${own.intrinsicHint}>${own.intrinsic}</span>` : nothing}
        ${step.optional ? html`<span>${own.optional}</span>` : nothing}
        ${run?.status === "skipped" ? html`<span>${own.skipped}</span>` : nothing}
      </span>${past && run.status !== "skipped" ? redo(desk, step) : nothing}</div>
  </li>`;
}

/** Opens a step once more; after it, the method goes on where it was. */
function redo(desk: Desk, step: ScriptStep): TemplateResult | typeof nothing {
  const { own, session } = desk;
  if (!desk.leads || session.status !== "open") return nothing;
  return html` <button class="button quiet small" title=${own.redoShort} aria-label=${own.redo(step.title)} @click=${() => askAgain(desk, step)}>${icon("again")}</button>`;
}

/** How long a step is meant to last, short and the same in both languages. */
const lengthOf = (seconds: number): string =>
  seconds < 60
    ? `${seconds}\u202fs`
    : seconds < 5400
      ? `${Math.round(seconds / 6) / 10}\u202fmin`
      : `${Math.round(seconds / 360) / 10}\u202fh`;
