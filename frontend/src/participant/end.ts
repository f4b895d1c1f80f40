import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../i18n/words";
import { type CardFrame, card } from "../view/card";
import type { View } from "../wire/layers";

/** Thanks, what one gave, and the way to the record. */
export function ending(
  view: View,
  record: string,
  words: Words,
  frame: CardFrame,
  unsent: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const mine = view.all("item").filter((item) => item.mine);
  const commitments = mine.filter((item) => item.kind === "commitment");
  const rest = mine.length - commitments.length;
  return html`<section class="stack loose ending">
    <div class="stack tight"><h1 tabindex="-1">${words.end.title}</h1><p class="lead">${words.end.body}</p></div>
    ${unsent}
    ${
      mine.length > 0
        ? html`<section class="stack tight"><h2 class="eyebrow">${words.end.gave}</h2>
            <p class="row">${rest > 0 ? html`<span class="badge live">${words.end.ideas(rest)}</span>` : nothing}
              ${commitments.length > 0 ? html`<span class="badge live">${words.end.commitments(commitments.length)}</span>` : nothing}</p></section>`
        : nothing
    }
    ${
      commitments.length > 0
        ? html`<section class="stack tight"><h2>${words.end.yours}</h2>${commitments.map((item) => card(item, frame))}</section>`
        : nothing
    }
    <a class="button primary large" href=${record}>${words.end.record}</a>
  </section>`;
}
