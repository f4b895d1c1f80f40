import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { VoteWords } from "../../i18n/vote-words";
import { itemTitle } from "../../view/card";
import { icon } from "../../view/icons";
import { orderOf } from "../../wire/ahead";
import type { Item } from "../../wire/facts";
import { propNumber } from "../../wire/script";
import { idea, refusedHere, type Stage } from "../stage";
import type { Paper } from "./paper";

/** An order made by buttons: what is added comes last, and moves up and down from there. */
export function ranking(stage: Stage, paper: Paper, items: readonly Item[], own: VoteWords): TemplateResult {
  const top = Math.min(propNumber(stage.step, "top") ?? items.length, items.length);
  const order = orderOf(paper.marks).flatMap((id) => items.find((item) => item.id === id) ?? []);
  const rest = items.filter((item) => !order.includes(item));
  const full = order.length >= top;
  const limited = propNumber(stage.step, "top") !== undefined;
  return html`<p class="ask">${limited ? own.rank.ask(top) : own.rank.askAll}</p>
    ${
      order.length === 0
        ? nothing
        : html`<section class="stack tight"><h2 class="panel-title">${own.rank.yours}</h2><ol class="ranking">${repeat(
            order,
            (item) => item.id,
            (item, i) =>
              html`<li><b class="place number" aria-hidden="true">${i + 1}</b>${idea(stage, item, moves(stage, paper, item, i + 1, order.length, own))}</li>`,
          )}</ol></section>`
    }
    ${
      rest.length === 0
        ? nothing
        : html`<section class="stack tight"><h2 class="panel-title">${own.rank.rest}</h2>
            ${full ? html`<p class="soft small" role="status">${own.rank.full}</p>` : nothing}
            <div class="ballot">${repeat(
              rest,
              (item) => item.id,
              (item) =>
                idea(
                  stage,
                  item,
                  html`${refusedHere(stage, { item: item.id })}<button class="button small" aria-label=${own.rank.add(order.length + 1, itemTitle(item))}
                    ?disabled=${!stage.takes || full} @click=${() => paper.set(item.id, order.length + 1)}>${icon("plus")}${own.rank.addShort} <span class="number">${order.length + 1}</span></button>`,
                ),
            )}</div></section>`
    }`;
}

function moves(stage: Stage, paper: Paper, item: Item, place: number, last: number, own: VoteWords): TemplateResult {
  const title = itemTitle(item);
  const move = (event: Event, to: number): void => {
    const button = event.currentTarget as HTMLElement;
    paper.set(item.id, to);
    // the card moves in the page: the hand stays on its button
    requestAnimationFrame(() => button.focus());
  };
  return html`${refusedHere(stage, { item: item.id })}<div class="stepper">
    <button class="button small" aria-label=${own.rank.up(title)} ?disabled=${!stage.takes || place === 1} @click=${(e: Event) => move(e, place - 1)}><span class="turned-up">${icon("next")}</span></button>
    <button class="button small" aria-label=${own.rank.down(title)} ?disabled=${!stage.takes || place === last} @click=${(e: Event) => move(e, place + 1)}><span class="turned-down">${icon("next")}</span></button>
    <button class="button quiet small" aria-label=${own.rank.out(title)} ?disabled=${!stage.takes} @click=${() => paper.set(item.id, null)}>${icon("cross")}</button>
  </div>`;
}
