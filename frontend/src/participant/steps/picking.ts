import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { itemTitle } from "../../view/card";
import type { Item } from "../../wire/facts";
import { idea, type Stage } from "../stage";

const keyOf = (stage: Stage): string => `picked/${stage.run.run}`;

/** The ids one has chosen to start from, in this run. */
export function picked(stage: Stage, from: readonly Item[]): readonly string[] {
  const chosen = stage.memory.get(keyOf(stage));
  const ids = Array.isArray(chosen) ? (chosen as readonly string[]) : [];
  return ids.filter((id) => from.some((item) => item.id === id));
}

export function pick(stage: Stage, ids: readonly string[]): void {
  stage.memory.set(keyOf(stage), ids);
  stage.redraw();
}

/** Cards as checkboxes (radios when only one may be chosen): what the new text will be derived from. One single source needs no choosing. */
export function picker(
  stage: Stage,
  from: readonly Item[],
  legend: string,
  single = false,
): TemplateResult | typeof nothing {
  const [only] = from;
  if (only === undefined) return html`<p class="soft">${stage.words.transform.nothing}</p>`;
  if (from.length === 1)
    return html`<section class="stack tight"><h2 class="eyebrow">${stage.words.transform.from}</h2>${idea(stage, only)}</section>`;
  const chosen = picked(stage, from);
  const flip = (id: string): void =>
    pick(stage, single ? [id] : chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return html`<fieldset class="stack tight picker">
    <legend class="row apart"><span class="eyebrow">${legend}</span
      ><span class="small soft">${chosen.length > 0 ? stage.words.transform.picked(chosen.length) : nothing}</span></legend>
    <div class="pick-list">
      ${repeat(
        from,
        (item) => item.id,
        (item) => html`<label class="pick">
          <input type=${single ? "radio" : "checkbox"} name="picked" aria-label=${itemTitle(item)} .checked=${chosen.includes(item.id)} @change=${() => flip(item.id)} />
          ${idea(stage, item)}
        </label>`,
      )}
    </div>
  </fieldset>`;
}

/** The parents of a new text: what was chosen, or the only one there is. */
export function parentsOf(stage: Stage, from: readonly Item[]): readonly string[] {
  const chosen = picked(stage, from);
  if (chosen.length > 0) return chosen;
  const [only] = from;
  return from.length === 1 && only ? [only.id] : [];
}
