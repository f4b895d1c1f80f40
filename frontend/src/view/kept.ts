import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../i18n/words";
import type { Selection } from "../wire/facts";
import { propPart, type ScriptStep } from "../wire/script";
import { icon } from "./icons";

/** Why an item stayed: saved by somebody, a reason of the rule, or a tie. */
export function whyKept(selection: Selection, item: string, words: Words): TemplateResult {
  const saved = selection.saved.find((one) => one.item === item);
  const reasons = selection.reasons[item] ?? [];
  const tied = selection.tied.includes(item) && reasons.length === 0;
  return html`${saved ? html`<p class="badge attention">${icon("hand")}${words.select.savedBy(saved.by.name ?? words.someone)}</p>` : nothing}
    ${reasons.map((reason) => html`<p class="badge attention">${words.select.reasons[reason] ?? reason}</p>`)}
    ${tied ? html`<p class="badge">${words.select.tied}</p>` : nothing}`;
}

/** The rule of weak signals in words, where it is the rule; and what is still open. */
export const ruleSaid = (selection: Selection, step: ScriptStep, words: Words): TemplateResult =>
  html`${propPart(step, "rule").rare_intense === true ? html`<p class="soft">${words.select.rare}</p>` : nothing}
    ${selection.open > 0 ? html`<p class="badge attention">${words.select.open(selection.open)}</p>` : nothing}`;
