import { html, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { itemsIn } from "../../view/choose";
import { idea, type Stage } from "../stage";

/** What was private is open: cards to read. */
export function reveal(stage: Stage): TemplateResult {
  const items = itemsIn(stage.view, stage.script, stage.step.in ?? []);
  if (items.length === 0) return html`<p class="soft">${stage.words.reveal.none}</p>`;
  return html`<p class="small soft">${stage.words.reveal.count(items.length)}</p>
    <div class="cards">${repeat(
      items,
      (item) => item.id,
      (item) => idea(stage, item),
    )}</div>`;
}
