import { html, nothing, svg, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { itemTitle } from "../view/card";
import type { Item, Spot, Spread } from "../wire/facts";
import { propList } from "../wire/script";
import type { Hand } from "./hand";
import { sortCard } from "./sort-card";
import { cardsIn, looseIn, type Sorted } from "./sorted";

const WHOLE = "whole";
const SIZE = 100;

/** A plane: a picture with a numbered point for each card, and two sliders for each, which keys and thumbs can move. */
export function planeView(sorted: Sorted, hand: Hand, takes: boolean): TemplateResult {
  const { own, step } = hand;
  const axes = propList(step, "axes").map((axis) => axis.label ?? axis.id);
  const [across = own.near, up = own.high] = axes;
  return html`<section class="plane-board stack">${picture(sorted.items, sorted.spots, across, up)}
    <ol class="plane-cards">${repeat(
      sorted.items,
      (item) => item.id,
      (item) =>
        html`<li>${sortCard(item, hand, false, sliders(item, sorted.spots.get(item.id), hand, across, up, takes))}</li>`,
    )}</ol></section>`;
}

function sliders(
  item: Item,
  spot: Spot | undefined,
  hand: Hand,
  across: string,
  up: string,
  takes: boolean,
): TemplateResult {
  const put = (event: Event): void => {
    const row = (event.currentTarget as HTMLElement).closest(".sliders");
    const [x = 0.5, y = 0.5] = [...(row?.querySelectorAll("input") ?? [])].map((input) => Number(input.value) / SIZE);
    hand.live.wish({ k: "put", run: hand.run, item: item.id, area: WHOLE, x, y });
  };
  const slider = (label: string, value: number | undefined): TemplateResult => html`<label class="small">${label}
    <input type="range" min="0" max=${SIZE} step="5" aria-label="${label}: ${itemTitle(item)}" .value=${String(Math.round((value ?? 0.5) * SIZE))} ?disabled=${!takes} @change=${put} /></label>`;
  return html`<div class="sliders ${spot ? "" : "unset"}">${slider(across, spot?.x)}${slider(up, spot?.y)}</div>`;
}

function picture(items: readonly Item[], spots: ReadonlyMap<string, Spot>, across: string, up: string): TemplateResult {
  const points = items.flatMap((item, i) => {
    const spot = spots.get(item.id);
    if (spot?.x === undefined || spot.y === undefined) return [];
    return [
      svg`<g class="point"><circle cx=${8 + spot.x * 84} cy=${92 - spot.y * 84} r="4.500"/><text x=${8 + spot.x * 84} y=${93.7 - spot.y * 84} text-anchor="middle">${i + 1}</text></g>`,
    ];
  });
  return frame(across, up, points);
}

const frame = (across: string, up: string, inside: unknown): TemplateResult =>
  html`<figure class="plane" aria-hidden="true"><svg viewBox="0 0 100 100"><rect x="4" y="4" width="92" height="92" rx="3"/><path d="M50 4v92M4 50h92"/>${inside}</svg>
    <figcaption class="small soft">→ ${across} · ↑ ${up}</figcaption></figure>`;

/** What came of everybody's private planes: means with their spread. */
export function spreadView(rows: readonly Spread[], hand: Pick<Hand, "own" | "view" | "step">): TemplateResult {
  const { own, view, step } = hand;
  const axes = propList(step, "axes").map((axis) => axis.label ?? axis.id);
  const [across = own.near, up = own.high] = axes;
  if (rows.length === 0) return html`<p class="soft">${own.spreadNone}</p>`;
  const shapes = rows.map(
    (row, i) =>
      svg`<g class="point"><ellipse cx=${8 + row.x * 84} cy=${92 - row.y * 84} rx=${Math.max(3, row.dx * 84)} ry=${Math.max(3, row.dy * 84)}/><text x=${8 + row.x * 84} y=${93.7 - row.y * 84} text-anchor="middle">${i + 1}</text></g>`,
  );
  return html`<section class="stack"><h2 class="eyebrow">${own.spread}</h2>${frame(across, up, shapes)}
    <ol class="plane-cards plain">${rows.map((row) => {
      const item = view.get("item", row.item);
      return html`<li><span>${item ? itemTitle(item) : ""} <span class="small soft number">${own.spreadRow(row.n, Math.round(row.x * SIZE), Math.round(row.y * SIZE))}</span></span></li>`;
    })}</ol></section>`;
}

/** One list, first things first: up and down. */
export function orderView(sorted: Sorted, hand: Hand, takes: boolean): TemplateResult {
  const { own, live, run } = hand;
  const list = cardsIn(sorted, WHOLE);
  const loose = looseIn(sorted);
  const before = (item: Item, at: number): void => {
    const next = list.filter((one) => one.id !== item.id)[at];
    live.wish({ k: "put", run, item: item.id, area: WHOLE, ...(next ? { before: next.id } : {}) });
  };
  return html`<section class="stack"><h2 class="eyebrow">${own.first}</h2>
    <ol class="plane-cards">${repeat(
      list,
      (item) => item.id,
      (item, i) =>
        html`<li>${sortCard(
          item,
          hand,
          false,
          takes
            ? html`<div class="row card-actions"><button class="button quiet small" ?disabled=${i === 0} aria-label="${own.up}: ${itemTitle(item)}" @click=${() => before(item, i - 1)}>${own.up}</button>
            <button class="button quiet small" ?disabled=${i === list.length - 1} aria-label="${own.down}: ${itemTitle(item)}" @click=${() => before(item, i + 1)}>${own.down}</button></div>`
            : html``,
        )}</li>`,
    )}</ol>
    ${loose.length > 0 ? html`<h2 class="eyebrow">${own.looseCards}</h2>` : nothing}
    <div class="cards">${loose.map((item) => sortCard(item, hand, false, takes ? html`<div class="row card-actions"><button class="button quiet small" aria-label="${own.intoList}: ${itemTitle(item)}" @click=${() => before(item, list.length)}>${own.intoList}</button></div>` : html``))}</div></section>`;
}
