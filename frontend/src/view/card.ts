import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../i18n/words";
import type { Item } from "../wire/facts";
import type { Script } from "../wire/script";
import { groupMark } from "./group-mark";
import { dayWords } from "./time";

export interface CardFrame {
  readonly words: Words;
  readonly script?: Script | undefined;
  /** group id → its number, for the mark */
  readonly groupNumber?: (id: string) => number | undefined;
}

/** The first line of an item, for names of buttons and for lists. */
export function itemTitle(item: Item): string {
  const { text, title, what } = item.fields;
  return text || title || what || Object.values(item.fields).find((v) => v !== "") || "";
}

/** The same card is an idea everywhere: on the phone, the wall, the shared screen. `more` goes below the words. */
export function card(item: Item, frame: CardFrame, more: unknown = nothing): TemplateResult {
  return html`<article class="card idea kind-${item.kind}" data-item=${item.id}>
    ${fields(item, frame)} ${signature(item, frame)} ${more}
  </article>`;
}

function fields(item: Item, frame: CardFrame): TemplateResult {
  const known = frame.script?.collections[item.in]?.fields ?? [];
  const order = known.length > 0 ? known.map((f) => f.id) : Object.keys(item.fields);
  const shown = order.filter((id) => (item.fields[id] ?? "") !== "" && id !== "who");
  if (shown.length === 1 && shown[0] !== undefined) return html`<p class="idea-text">${item.fields[shown[0]]}</p>`;
  return html`<dl class="idea-fields">
    ${shown.map((id) => {
      const field = known.find((f) => f.id === id);
      const value = item.fields[id] ?? "";
      const label = field?.label ?? frame.words.commit.fields[id] ?? "";
      return html`<div>
        ${label === "" ? nothing : html`<dt>${label}</dt>`}
        <dd>${field?.type === "date" || id === "when" ? dayWords(value, frame.words.lang) : value}</dd>
      </div>`;
    })}
  </dl>`;
}

function signature(item: Item, frame: CardFrame): TemplateResult | typeof nothing {
  const number = item.group && (frame.groupNumber?.(item.group.id) ?? item.group.number);
  const name = item.about?.name ?? item.by?.name;
  if (number === undefined && !name) return nothing;
  return html`<p class="idea-by">${number === undefined ? nothing : html`${groupMark(number, frame.words)}<span aria-hidden="true">${frame.words.groupShort(number)}</span>`} ${name ?? ""}</p>`;
}
