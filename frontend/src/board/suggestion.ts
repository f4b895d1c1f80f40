import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { itemTitle } from "../view/card";
import { icon } from "../view/icons";
import type { Item } from "../wire/facts";
import { propWord } from "../wire/script";
import { type Hand, refusedOn } from "./hand";
import { type Offer, type Offers, offersOf } from "./offers";
import type { Sorted } from "./sorted";

const USUAL = 1.5;
const trialKey = (hand: Hand): string => `trial/${hand.run}`;

/** Groups that are drawn on the board on trial; none of them is there yet. */
export function onTrial(hand: Hand, sorted: Sorted): readonly Offer[] {
  const proposal = hand.view.get("proposal", hand.run);
  return proposal && hand.memory.get(trialKey(hand)) === proposal.round ? offersOf(proposal, sorted).groups : [];
}

/** Beside what people made: groups that the machine suggests, to be taken over one by one or as a whole that one has looked at. */
export function suggestion(hand: Hand, sorted: Sorted, may: boolean): TemplateResult | typeof nothing {
  const { view, run, step } = hand;
  if (propWord(step, "assist") !== "suggest") return nothing;
  const asks = may && (hand.crew || propWord(step, "asked_by") === "all");
  const search = view.get("search", run);
  const words = hand.own.suggest;
  if (!search) return asks ? asking(hand) : nothing;
  return html`<details class="suggestion card" ?open=${hand.crew || matchMedia("(min-width: 60rem)").matches}>
    <summary><h2 class="panel-title">${icon("robot")}${words.title}</h2></summary>
    <div class="stack tight"><p class="small soft">${words.hint}</p>
      ${asks ? slider(hand, search.grain) : nothing} ${found(hand, sorted, may, asks)}</div></details>`;
}

function asking(hand: Hand): TemplateResult {
  const { suggest } = hand.own;
  return html`<section class="suggestion card stack tight"><h2 class="panel-title">${icon("robot")}${suggest.title}</h2>
    <p class="small soft">${suggest.before}</p>
    <div class="row"><button class="button small" @click=${() => ask(hand, USUAL)}>${suggest.ask}</button></div>${refusedOn(hand)}</section>`;
}

const ask = (hand: Hand, grain: number): void => void hand.live.wish({ k: "suggest", run: hand.run, on: true, grain });

function slider(hand: Hand, grain: number): TemplateResult {
  const { suggest } = hand.own;
  return html`<div class="small grain"><input type="range" min="0.5" max="3" step="0.25" aria-label=${suggest.grain} .value=${String(grain)}
    @change=${(event: Event) => ask(hand, Number((event.target as HTMLInputElement).value))} />
    <div class="row apart" aria-hidden="true"><span>${suggest.fewer}</span><span>${suggest.more}</span></div></div>`;
}

function found(hand: Hand, sorted: Sorted, may: boolean, asks: boolean): TemplateResult {
  const { view, run } = hand;
  const { suggest } = hand.own;
  const search = view.get("search", run);
  const proposal = view.get("proposal", run);
  if (search?.phase === "waiting")
    return html`<div role="status" class="stack tight"><progress aria-label=${suggest.title}></progress><p class="small">${suggest.waiting}</p></div>`;
  if (search?.phase === "failed" || !proposal)
    return html`<p class="error" role="status">${suggest.failed}</p>${asks ? html`<div class="row"><button class="button small" @click=${() => ask(hand, search?.grain ?? USUAL)}>${suggest.again}</button>${away(hand)}</div>` : nothing}`;
  const offers = offersOf(proposal, sorted);
  const round = proposal.round ?? 0;
  return html`<p class="small" role="status" tabindex="-1" data-suggestion>${suggest.found(offers.groups.length, offers.alone.length)}</p>
    ${proposal.basicMode ? html`<p class="small notice">${suggest.basicMode}</p>` : nothing}
    ${offers.groups.length > 0 ? trial(hand, offers, round, may) : nothing}
    <ul class="suggested">${repeat(
      offers.groups,
      (offer) => offer.area,
      (offer) => theme(hand, offer, round, may),
    )}</ul>
    ${offers.alone.length > 0 ? html`<details><summary><span><strong>${suggest.alone}</strong> <span class="soft number">${offers.alone.length}</span><br /><span class="small soft">${suggest.aloneHint}</span></span></summary>${titles(offers.alone)}</details>` : nothing}
    ${asks ? html`<div class="row">${away(hand)}</div>` : nothing} ${refusedOn(hand)}`;
}

const away = (hand: Hand): TemplateResult =>
  html`<button class="button quiet small" @click=${() => hand.live.wish({ k: "suggest", run: hand.run, on: false })}>${hand.own.putAway}</button>`;

const titles = (items: readonly Item[]): TemplateResult =>
  html`<ul class="small">${items.map((item) => html`<li>${itemTitle(item)}</li>`)}</ul>`;

/** The whole of it, drawn on the board before anybody takes it over. */
function trial(hand: Hand, offers: Offers, round: number, may: boolean): TemplateResult {
  const { suggest } = hand.own;
  const on = hand.memory.get(trialKey(hand)) === round;
  const flip = (): void => {
    if (on) hand.memory.delete(trialKey(hand));
    else hand.memory.set(trialKey(hand), round);
    hand.redraw();
  };
  const cards = offers.groups.reduce((sum, offer) => sum + offer.items.length, 0);
  const made = offers.groups.filter((offer) => offer.isNew).length;
  const whole = (): void => {
    hand.memory.delete(trialKey(hand));
    take(hand, round);
  };
  if (!on)
    return html`<div class="row"><button class="button small" @click=${flip}>${icon("eye")}${suggest.preview}</button></div>`;
  return html`<div class="notice stack tight" role="status"><p><strong>${suggest.onTrial}</strong></p>
    <ul class="small"><li>${suggest.newGroups(made)}</li><li>${suggest.cards(cards)}</li><li>${suggest.stay(offers.placed)}</li><li>${suggest.stayAlone(offers.alone.length)}</li></ul>
    <div class="row">${may ? html`<button class="button primary small" @click=${whole}>${suggest.takeAll}</button>` : nothing}
      <button class="button quiet small" @click=${flip}>${suggest.endPreview}</button></div></div>`;
}

function theme(hand: Hand, offer: Offer, round: number, may: boolean): TemplateResult {
  const { suggest, takeOne } = hand.own;
  const items = offer.items.map((item) => item.id);
  return html`<li class="theme stack tight"><h3 class="sort-name">${offer.label}</h3>
    <p class="small soft">${offer.isNew ? suggest.newGroup : suggest.joins} · <span class="number">${hand.own.cards(items.length)}</span></p>
    ${offer.gist ? html`<p class="small gist">${itemTitle(offer.gist)}</p>` : nothing}
    <details><summary class="small">${suggest.which}<span class="unseen"> ${offer.label}</span></summary><ul class="small stack tight">${offer.items.map(
      (item) => html`<li class="row apart"><span>${itemTitle(item)}</span>
        ${may ? html`<button class="button quiet small" aria-label="${takeOne}: ${itemTitle(item)}" @click=${() => take(hand, round, [item.id])}>${takeOne}</button>` : nothing}</li>`,
    )}</ul></details>
    ${may ? html`<div class="row"><button class="button small" aria-label="${suggest.takeTheme}: ${offer.label}" @click=${() => take(hand, round, items)}>${icon("check")}${suggest.takeTheme}</button></div>` : nothing}</li>`;
}

/** What is taken over leaves the list, and its button with it: the focus stays with the list. */
function take(hand: Hand, round: number, items?: readonly string[]): void {
  document.querySelector<HTMLElement>("[data-suggestion]")?.focus();
  hand.live.wish({ k: "accept", run: hand.run, round, ...(items ? { items } : {}) });
}
