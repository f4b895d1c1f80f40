import { html, nothing, type TemplateResult } from "lit";
import { itemsIn } from "../../view/choose";
import { icon } from "../../view/icons";
import { ruleSaid, whyKept } from "../../view/kept";
import type { Item } from "../../wire/facts";
import { propPart } from "../../wire/script";
import { idea, refusedHere, type Stage } from "../stage";

/** What was kept; and a hand for what must not be lost. */
export function select(stage: Stage): TemplateResult {
  const { words, view, run, step, script } = stage;
  const selection = view.get("selection", run.run);
  if (!selection) return html`<p class="lead">${words.select.soon}</p>`;
  const all = itemsIn(view, script, step.in ?? []);
  const saved = new Map(selection.saved.map((s) => [s.item, s.by]));
  const kept = [...selection.chosen, ...saved.keys()].flatMap((id) => view.get("item", id) ?? []);
  const dropped = all.filter((item) => !selection.chosen.includes(item.id) && !saved.has(item.id));
  const protects = selection.champions > 0;
  const personal = propPart(step, "rule").per === "person";
  return html`<section class="stack tight"><h2>${personal ? words.select.yours : words.select.kept}</h2>
      ${ruleSaid(selection, step, words)}
      ${kept.map((item) => {
        const mine = saved.get(item.id)?.id === stage.me?.id && saved.has(item.id);
        const note = html`${whyKept(selection, item.id, words)}${mine ? championButton(stage, item, true) : nothing}`;
        return idea(stage, item, note);
      })}
    </section>
    ${
      dropped.length > 0 && !personal
        ? html`<section class="stack tight"><h2>${words.select.others}</h2>
            ${protects ? html`<p class="soft">${words.select.championHint}</p>` : nothing}
            ${dropped.map((item) => idea(stage, item, protects ? championButton(stage, item, false) : nothing))}</section>`
        : nothing
    }`;
}

function championButton(stage: Stage, item: Item, on: boolean): TemplateResult {
  const { words, live, run } = stage;
  return html`${refusedHere(stage, { item: item.id })}<button class="button small" aria-pressed=${on} ?disabled=${!stage.takes}
    @click=${() => live.wish({ k: "champion", run: run.run, item: item.id, on: !on })}>
    ${icon("hand")}${on ? words.select.championOn : words.select.champion}</button>`;
}
