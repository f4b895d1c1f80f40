import { html, nothing, type TemplateResult } from "lit";
import { itemTitle } from "../view/card";
import { sources } from "../view/choose";
import { propWord } from "../wire/script";
import type { Hand } from "./hand";
import { orderView, planeView, spreadView } from "./plane";
import { groupsView, sortedOf } from "./sorting";

/** The board of an *organise* step, in its mode. */
export function organiseView(hand: Hand, takes: boolean): TemplateResult {
  const { view, script, step, own } = hand;
  const run = view.get("run", hand.run);
  const sorted = sortedOf(view, hand.run, run ? sources(view, script, step, run) : []);
  const mode = propWord(step, "mode") ?? "cluster";
  const each = propWord(step, "by") === "each";
  const spread = view.get("spread", hand.run);
  const over = run?.status === "closed" && each;
  if (over) return spreadView(spread?.rows ?? [], hand);
  const may = takes && (each ? !hand.crew : propWord(step, "by") !== "facilitator" || hand.crew);
  switch (mode) {
    case "matrix":
    case "constellation":
      return html`${each ? html`<p class="small soft">${own.alonePlane}</p>` : nothing}${planeView(sorted, hand, may)}`;
    case "order":
      return orderView(sorted, hand, may);
    default:
      return html`${suggested(hand, may)}${groupsView(sorted, hand, mode === "cluster", may)}`;
  }
}

/** Beside what people made: groups that were suggested, to be taken over card by card or as a whole. */
function suggested(hand: Hand, may: boolean): TemplateResult | typeof nothing {
  const { own, view, live, run } = hand;
  const proposal = view.get("proposal", run);
  if (!proposal) return nothing;
  const title = (id: string): string => {
    const item = view.get("item", id);
    return item ? itemTitle(item) : "";
  };
  const named = (area: string): string =>
    proposal.areas.find((one) => one.id === area)?.label ?? view.get("area", `${run}/${area}`)?.label ?? "";
  const areas = [...new Set(proposal.moves.map((move) => move.area))];
  return html`<details class="notice" open><summary>${own.machine}</summary><div class="stack tight"><p class="small soft">${own.machineHint}</p>
    ${areas.map((area) => {
      const moves = proposal.moves.filter(
        (move) => move.area === area && view.get("spot", `${run}/${move.item}`)?.area === undefined,
      );
      const items = moves.map((move) => move.item);
      return items.length === 0
        ? nothing
        : html`<section class="stack tight"><h2 class="sort-name">${named(area)}</h2><ul class="suggested">${items.map(
            (item) => html`<li class="row apart"><span>${title(item)}</span>
            ${may ? html`<button class="button quiet small" aria-label="${own.takeOne}: ${title(item)}" @click=${() => live.wish({ k: "accept", run, items: [item] })}>${own.takeOne}</button>` : nothing}</li>`,
          )}</ul>
            ${may ? html`<div class="row"><button class="button small" aria-label="${own.takeOver}: ${named(area)}" @click=${() => live.wish({ k: "accept", run, items })}>${own.takeOver}</button></div>` : nothing}</section>`;
    })}
    ${may ? html`<div class="row"><button class="button quiet small" @click=${() => live.wish({ k: "suggest", run, on: false })}>${own.putAway}</button></div>` : nothing}</div></details>`;
}
