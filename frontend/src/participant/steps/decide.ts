import { html, nothing, type TemplateResult } from "lit";
import { decisionCard } from "../../view/decision";
import { propWord } from "../../wire/script";
import type { Stage } from "../stage";

/** Waiting for whoever decides; then what was decided and why. */
export function decide(stage: Stage): TemplateResult {
  const { words, view, run, step } = stage;
  const decided = view.all("decision").filter((decision) => decision.run === run.run);
  if (decided.length === 0)
    return html`<p class="lead">${words.decide.wait(words.decide.who[propWord(step, "by") ?? "facilitator"] ?? "")}</p>
      <p class="soft">${words.decide.after}</p>`;
  return html`<h2 class="eyebrow">${words.decide.decided}</h2>${decided.map((d) => decisionCard(d, words))}${nothing}`;
}
