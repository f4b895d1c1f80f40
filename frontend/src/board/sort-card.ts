import { html, nothing, type TemplateResult } from "lit";
import { card, itemTitle } from "../view/card";
import { icon } from "../view/icons";
import type { Item } from "../wire/facts";
import { choosing, type Hand, held, hold, refusedOn } from "./hand";

/** A card that can be picked up. */
export function sortCard(item: Item, hand: Hand, takes: boolean, more: unknown = nothing): TemplateResult {
  const { own } = hand;
  const now = held(hand);
  const lifted = now?.item === item.id;
  const lift = (event: DragEvent): void => {
    event.dataTransfer?.setData("text/plain", item.id);
    setTimeout(() => hold(hand, { item: item.id, to: "put", dragged: true }));
  };
  return html`<div class="sort-card ${lifted ? "lifted" : ""}" data-card=${item.id} draggable=${takes ? "true" : "false"} @dragstart=${lift} @dragend=${() => hold(hand, undefined)}>
    ${card(
      item,
      hand.frame,
      html`${more}${takes && !choosing(hand) && more === nothing ? html`<div class="row card-actions"><button class="button quiet small" aria-label="${own.move}: ${itemTitle(item)}" @click=${() => hold(hand, { item: item.id, to: "put" })}>${icon("swap")}${own.move}</button></div>` : nothing}${refusedOn(hand, item.id)}`,
    )}</div>`;
}
