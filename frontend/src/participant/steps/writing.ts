import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { icon } from "../../view/icons";
import type { Item } from "../../wire/facts";
import type { ScriptField } from "../../wire/script";
import { propPart } from "../../wire/script";
import { penField } from "../field";
import type { Place } from "../pen";
import { fieldsOf, idea, refusedHere, type Stage } from "../stage";

export interface Composer {
  readonly name: string;
  readonly place: Place;
  readonly fields?: readonly ScriptField[];
  readonly label: (field: ScriptField) => string;
  readonly hint?: (field: ScriptField) => string | undefined;
  readonly button: string;
  /** whether the label is for ears only; by default where the heading says it already */
  readonly bare?: boolean;
  /** false: the button rests until something else is chosen */
  readonly ready?: boolean;
}

/** A form for one new item; it leaves when its button is pressed. */
export function composer(stage: Stage, it: Composer): TemplateResult {
  const fields = it.fields ?? fieldsOf(stage, it.place.in);
  const send = (event: Event): void => {
    event.preventDefault();
    if (!stage.takes || it.ready === false) return;
    stage.pen.post(it.name);
    stage.redraw();
  };
  return html`<form class="stack composer" @submit=${send}>
    ${fields.map((field) =>
      penField(stage, {
        name: it.name,
        place: it.place,
        field,
        label: it.label(field),
        hint: it.hint?.(field),
        autosave: false,
        bare: it.bare ?? (fields.length === 1 && field.id === "text"),
      }),
    )}
    ${wordCount(stage, it.name, it.place.in)} ${nameChoice(stage, it.name)} ${refusedHere(stage, { item: stage.live.refused && "item" in stage.live.refused.command && newHere(stage, it) ? (stage.live.refused.command.item ?? undefined) : "" })}
    <button class="button primary" ?disabled=${!stage.takes || it.ready === false || stage.run.paused !== undefined}>${icon("plus")}${it.button}</button>
  </form>`;
}

/** How many words so far, where the method says how many are plenty. */
function wordCount(stage: Stage, name: string, collection: string, item?: Item): TemplateResult | typeof nothing {
  const { most, of } = propPart(stage.step, "word_count");
  if (typeof most !== "number" || !stage.step.out?.includes(collection)) return nothing;
  const counted = [of ?? fieldsOf(stage, collection).map((field) => field.id)].flat();
  const n = counted.flatMap((field) => wordsIn(stage.pen.text(name, String(field), item))).length;
  return html`<p class=${n > most ? "badge attention" : "small soft"}>${stage.words.collect.wordCount(n, most)}</p>`;
}

const wordsIn = (text: string): readonly string[] => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** A refusal of something that has no card yet belongs to the form it came from. */
function newHere(stage: Stage, it: Composer): boolean {
  const command = stage.live.refused?.command;
  return command?.k === "write" && command.run === it.place.run && command.in === it.place.in;
}

/** Where the method leaves it to the author whether the name goes with it. */
function nameChoice(stage: Stage, name: string): TemplateResult | typeof nothing {
  if (stage.step.see?.authors !== "choice" || stage.me?.name === undefined) return nothing;
  const key = `named/${stage.run.run}`;
  const flip = (event: Event): void => {
    stage.memory.set(key, (event.target as HTMLInputElement).checked);
    stage.redraw();
  };
  return html`<label class="choice"><input type="checkbox" name="named-${name}" .checked=${stage.memory.get(key) === true}
    @change=${flip} />${stage.words.collect.named}</label>`;
}

export const namedChoice = (stage: Stage): Pick<Place, "named"> =>
  stage.step.see?.authors === "choice" ? { named: stage.memory.get(`named/${stage.run.run}`) === true } : {};

/** One's own items of this run, each to be changed or taken back while the step is open. */
export function mine(stage: Stage, items: readonly Item[]): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<section class="stack tight" aria-label=${stage.words.collect.yours}>
    <h2 class="eyebrow">${stage.words.collect.yours}</h2>
    ${repeat(
      items,
      (item) => item.id,
      (item) => ownCard(stage, item),
    )}
  </section>`;
}

export function ownCard(stage: Stage, item: Item): TemplateResult {
  const editing = stage.memory.get("editing") === item.id;
  const edit = (): void => {
    stage.memory.set("editing", item.id);
    stage.redraw();
  };
  const takeBack = (): void => void stage.live.wish({ k: "withdraw", item: item.id });
  if (editing && stage.takes) return editForm(stage, item);
  const may = stage.takes && (item.mine === true || item.editable === true) && item.editable !== undefined;
  return idea(
    stage,
    item,
    html`${refusedHere(stage, { item: item.id })}
    ${
      may
        ? html`<div class="row card-actions">
            <button class="button quiet small" @click=${edit}>${stage.words.edit}</button>
            ${item.mine ? html`<button class="button quiet small" @click=${takeBack}>${stage.words.takeBack}</button>` : nothing}
          </div>`
        : nothing
    }`,
  );
}

function editForm(stage: Stage, item: Item): TemplateResult {
  const name = `edit/${item.id}`;
  const place: Place = { run: item.run, in: item.in, parents: item.parents };
  stage.pen.adopt(name, item, place, item.group !== undefined && stage.step.see?.authors === "group");
  const close = (): void => {
    stage.memory.delete("editing");
    stage.redraw();
  };
  const save = (event: Event): void => {
    event.preventDefault();
    stage.pen.send(name);
    close();
  };
  return html`<form class="card stack" @submit=${save}>
    ${fieldsOf(stage, item.in).map((field) =>
      penField(stage, { name, place, field, label: field.label ?? stage.words.edit, item, autosave: false }),
    )}
    ${wordCount(stage, name, item.in, item)}
    <div class="row">
      <button class="button primary small">${stage.words.save}</button>
      <button type="button" class="button quiet small" @click=${() => {
        stage.pen.forget(name);
        close();
      }}>${stage.words.cancel}</button>
    </div>
  </form>`;
}
