import { html, nothing, type TemplateResult } from "lit";
import type { VoteWords } from "../../i18n/vote-words";
import { icon } from "../../view/icons";
import type { Stage } from "../stage";

/** One at a time: the first that has no mark yet, with a way back. After a mark the next one comes by itself. */
export function deck<T>(
  stage: Stage,
  cards: readonly T[],
  isMarked: (card: T) => boolean,
  face: (card: T, go: (mark: () => void) => void) => TemplateResult,
  own: VoteWords,
): TemplateResult {
  const key = `deck/${stage.run.run}`;
  const open = cards.findIndex((card) => !isMarked(card));
  const kept = stage.memory.get(key);
  const at = Math.min(typeof kept === "number" ? kept : open < 0 ? cards.length : open, cards.length);
  const turn = (to: number): void => {
    stage.memory.set(key, Math.max(0, to));
    stage.redraw();
  };
  const card = cards[at];
  const marked = cards.filter(isMarked).length;
  return html`<p class="row apart"><progress class="grows" max=${cards.length} value=${marked} aria-hidden="true"></progress>
      <span class="small soft number" role="status">${own.deck(Math.min(at + 1, cards.length), cards.length)}</span></p>
    ${
      card === undefined
        ? html`<p class="lead" role="status">${icon("check")} ${own.allSeen}</p>
            <p><button class="button quiet small" ?disabled=${!stage.takes} @click=${() => turn(0)}>${own.again}</button></p>`
        : face(card, (mark) => {
            mark();
            turn(at + 1);
          })
    }
    <p class="row">${
      at > 0 && card !== undefined
        ? html`<button class="button quiet small" @click=${() => turn(at - 1)}>${icon("back")}${own.backOne}</button>`
        : nothing
    }${
      card !== undefined && isMarked(card)
        ? html`<button class="button quiet small" @click=${() => turn(at + 1)}>${own.nextOne}${icon("next")}</button>`
        : nothing
    }</p>`;
}
