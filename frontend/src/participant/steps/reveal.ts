import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { beside, isBeside } from "../../view/beside";
import { revealed } from "../../view/choose";
import { frameOf, idea, type Stage } from "../stage";
import { lazily } from "./lazily";

/** News are a moment for new topics: where there is a wall, it is at hand. */
const wall = lazily(async () => (await import("./agenda")).wallBehind);

/** What was private is open: cards to read. */
export function reveal(stage: Stage): TemplateResult {
  const items = revealed(stage.view, stage.script, stage.step);
  const behind = stage.view.all("wall").some((one) => one.open) ? wall(stage) : nothing;
  if (items.length === 0) return html`<p class="soft">${stage.words.reveal.none}</p>${behind}`;
  return html`<p class="small soft">${stage.words.reveal.count(items.length)}</p>
    ${
      isBeside(stage.step)
        ? beside(stage.view, stage.script, stage.step, frameOf(stage))
        : html`<div class="cards">${repeat(
            items,
            (item) => item.id,
            (item) => idea(stage, item),
          )}</div>`
    }${behind}`;
}
