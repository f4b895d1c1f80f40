import { html, nothing, type TemplateResult } from "lit";
import { propNumber, propWord } from "../wire/script";
import type { Hand } from "./hand";
import { orderView, planeView, spreadView } from "./plane";
import { sortedOf } from "./sorted";
import { groupsView } from "./sorting";
import { press, still } from "./still";
import { onTrial, suggestion } from "./suggestion";

/** The board of an *organise* step, in its mode. */
export function organiseView(own: Hand, takes: boolean): TemplateResult {
  const hand: Hand = { ...own, view: still(own, own.view) };
  return html`<div @pointerdown=${() => press(hand)}>${inMode(hand, takes)}</div>`;
}

function inMode(hand: Hand, takes: boolean): TemplateResult {
  const { view, script, step, own } = hand;
  const run = view.get("run", hand.run);
  const sorted = sortedOf(view, script, step, hand.run);
  const mode = propWord(step, "mode") ?? "cluster";
  const each = propWord(step, "by") === "each";
  const spread = view.get("spread", hand.run);
  const over = run?.status === "closed" && each;
  if (over) return spreadView(spread?.rows ?? [], hand);
  const may = takes && (each ? !hand.crew : propWord(step, "by") !== "facilitator" || hand.crew);
  switch (mode) {
    case "matrix":
    case "constellation":
      return html`${each ? html`<p class="small soft">${own.alonePlane(propNumber(step, "k") ?? 3)}</p>` : nothing}${planeView(sorted, hand, may)}`;
    case "order":
      return orderView(sorted, hand, may);
    default:
      return html`<div class="organised">${suggestion(hand, sorted, may)}${groupsView(sorted, hand, mode === "cluster", may, onTrial(hand, sorted))}</div>`;
  }
}
