import { html, nothing, type TemplateResult } from "lit";
import { sources } from "../../view/choose";
import { icon } from "../../view/icons";
import type { Item } from "../../wire/facts";
import { propList, propWord } from "../../wire/script";
import { type Stage, seenBy } from "../stage";
import { bubbles } from "./bubbles";
import { writingList } from "./collect";
import { calmDone } from "./done";
import { parentsOf, pick, picker } from "./picking";

const single = new Set(["build", "enhance"]);

/** Items become other items; what they come from is chosen first and stays with them. */
export function transform(stage: Stage): TemplateResult {
  const { step, words } = stage;
  const op = propWord(step, "op") ?? "other";
  const from = partnersOnly(stage, sources(stage.view, stage.script, step, stage.run));
  const parents = parentsOf(stage, from);
  const asks: Readonly<Record<string, unknown>> = words.transform;
  const ask = asks[op];
  const choose = html`${op === "connect" && from.length > 1 ? pairAgain(stage, from) : nothing}
    ${picker(stage, from, words.transform.pick, single.has(op))}`;
  if (propWord(step, "layout") === "bubbles9")
    return html`${choose} ${parents.length > 0 ? html`${seenBy(stage)}${bubbles(stage, parents)}` : nothing} ${calmDone(stage)}`;
  return html`${choose}
    ${step.prompt ? nothing : html`<p class="ask">${typeof ask === "string" ? ask : words.transform.other}</p>`}
    ${checklist(stage)} ${writingList(stage, parents, from.length === 0 || parents.length > 0)} ${calmDone(stage)}`;
}

/** In a swap one works on what the partner wrote. */
function partnersOnly(stage: Stage, from: readonly Item[]): readonly Item[] {
  return propWord(stage.step, "assign") === "partner" ? from.filter((item) => !item.mine) : from;
}

/** Two at random: the pairs nobody would have thought of. */
function pairAgain(stage: Stage, from: readonly Item[]): TemplateResult {
  const draw = (): void => {
    const first = Math.floor(Math.random() * from.length);
    const second = (first + 1 + Math.floor(Math.random() * (from.length - 1))) % from.length;
    pick(
      stage,
      [from[first], from[second]].flatMap((item) => (item ? [item.id] : [])),
    );
  };
  return html`<button class="button small" @click=${draw}>${icon("shuffle")}${stage.words.transform.another}</button>`;
}

function checklist(stage: Stage): TemplateResult | typeof nothing {
  const lines = propList(stage.step, "checklist");
  if (lines.length === 0) return nothing;
  return html`<details class="checklist"><summary>${stage.words.transform.checklist}</summary>
    <ul class="ticks">${lines.map((line) => html`<li><label><input type="checkbox" name="check-${line.id}" />${line.label ?? line.id}</label></li>`)}</ul>
  </details>`;
}
