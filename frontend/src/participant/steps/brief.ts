import { html, nothing, type TemplateResult } from "lit";
import type { Mandate } from "../../wire/facts";
import type { Stage } from "../stage";
import { doneBar } from "./done";

const asked: readonly (readonly [
  string,
  keyof Mandate,
  "objective" | "strategy" | "givens" | "whoDecides" | "whatNext",
])[] = [
  ["objective", "objective", "objective"],
  ["strategy", "strategy", "strategy"],
  ["givens", "givens", "givens"],
  ["who_decides", "whoDecides", "whoDecides"],
  ["what_next", "whatNext", "whatNext"],
];

/** The mandate, the rules of the game, and "I have read this". */
export function brief(stage: Stage): TemplateResult {
  const { words, session, script, step } = stage;
  const show = step.props?.show;
  const wanted = (key: string): boolean => !Array.isArray(show) || show.includes(key);
  const facts = asked.filter(([key, field]) => wanted(key) && (session.mandate[field] ?? "") !== "");
  const rules = script.rules;
  return html`<section class="question-block">
      <h2 class="eyebrow">${words.brief.question}</h2>
      <p class="question">${session.mandate.question}</p>
    </section>
    ${
      facts.length > 0
        ? html`<dl class="facts">${facts.map(([, field, word]) => html`<dt>${words.brief[word]}</dt><dd>${session.mandate[field]}</dd>`)}</dl>`
        : nothing
    }
    ${
      rules.length > 0 && step.props?.rules !== "none"
        ? html`<section class="stack tight"><h2>${words.brief.rules}</h2>
            <ul class="rules">${rules.map((rule) => html`<li>${rule.text}</li>`)}</ul></section>`
        : nothing
    }
    ${doneBar(stage, words.brief.read, words.brief.readDone)}`;
}
