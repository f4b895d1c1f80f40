import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../i18n/words";
import type { Decision } from "../wire/facts";

/** A decision: what, by whom, why, and which objections were heard. */
export function decisionCard(decision: Decision, words: Words): TemplateResult {
  const who = decision.by.name ?? words.decide.who[decision.by.role] ?? decision.by.role;
  return html`<article class="card mark decision arrives">
    <p class="question">${decision.statement}</p>
    <dl class="facts">
      ${decision.rationale === "" ? nothing : html`<dt>${words.decide.rationale}</dt><dd>${decision.rationale}</dd>`}
      ${decision.objections ? html`<dt>${words.decide.objections}</dt><dd>${decision.objections}</dd>` : nothing}
    </dl>
    <p class="idea-by">${words.decide.by(who)}${decision.behalf ? `, ${words.decide.behalf}` : ""}</p>
  </article>`;
}
