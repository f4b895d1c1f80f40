import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { card, itemTitle } from "../view/card";
import { focusSoon } from "../view/focus";
import { icon } from "../view/icons";
import type { Area } from "../wire/facts";
import { propList } from "../wire/script";
import { choosing, follow, type Hand, held, hold, refusedOn } from "./hand";
import type { Offer } from "./offers";
import { sortCard } from "./sort-card";
import { cardsIn, looseIn, type Sorted } from "./sorted";

const newArea = (): string => `a${crypto.randomUUID().replaceAll("-", "").slice(0, 12)}`;

/**
 * Groups that people make, or that the method names. Everything goes by button, by key and by dragging.
 *
 * @param trial what is suggested, drawn where it would lie
 */
export function groupsView(
  sorted: Sorted,
  hand: Hand,
  makes: boolean,
  takes: boolean,
  trial: readonly Offer[] = [],
): TemplateResult {
  const { own } = hand;
  const now = held(hand);
  const chosen = choosing(hand);
  const tried = new Set(trial.flatMap((offer) => offer.items.map((item) => item.id)));
  const loose = looseIn(sorted).filter((item) => !tried.has(item.id));
  const make = (items: readonly string[]): void => {
    const label = own.untitled(sorted.areas.length + 1);
    hand.live.wish({ k: "area", run: hand.run, area: newArea(), label, ...(items.length > 0 ? { items } : {}) });
    hold(hand, undefined);
    if (items[0] !== undefined) follow(items[0]);
  };
  const back = takeOut(sorted, hand);
  return html`<section class="sorting stack ${now?.dragged ? "dragging" : ""}" @keydown=${(event: KeyboardEvent) => event.key === "Escape" && now && hold(hand, undefined)}>
    ${inHand(hand)} ${refusedOn(hand)}
    <div class="groups">${repeat(
      sorted.areas,
      (area) => area.id,
      (area) =>
        group(
          sorted,
          area,
          hand,
          makes,
          takes,
          trial.find((offer) => offer.area === area.id),
        ),
    )}
    ${trial.filter((offer) => offer.isNew).map((offer) => html`<section class="sort-area tried" aria-label=${offer.label}><h2 class="sort-name">${offer.label}</h2>${ghosts(offer, hand)}</section>`)}
    ${
      makes && takes
        ? html`<section class="sort-area empty" @dragover=${(event: DragEvent) => now?.to === "put" && event.preventDefault()} @drop=${(
            event: DragEvent,
          ) => {
            event.preventDefault();
            if (now?.to === "put") make([now.item]);
          }}><button class="button small" @click=${() => make(chosen?.to === "put" ? [chosen.item] : [])}>${icon("plus")}${chosen?.to === "put" ? own.newGroupWith : own.newGroup}</button></section>`
        : nothing
    }</div>
    <section class="stack tight loose-cards" @dragover=${(event: DragEvent) => back && event.preventDefault()} @drop=${(
      event: DragEvent,
    ) => {
      event.preventDefault();
      back?.();
    }}><h2 class="eyebrow">${own.looseCards} <span class="number">${loose.length || nothing}</span></h2>
      ${back && chosen ? html`<button class="button primary small" aria-label="${own.putHere}: ${own.looseCards}" @click=${back}>${own.putHere}</button>` : nothing}
      ${loose.length === 0 ? html`<p class="small soft">${own.looseCardsNone}</p>` : nothing}
      <div class="cards">${repeat(
        loose,
        (item) => item.id,
        (item) => sortCard(item, hand, takes),
      )}</div></section></section>`;
}

/** How the card in hand goes back among those that have no place; none if it is there. */
function takeOut(sorted: Sorted, hand: Hand): (() => void) | undefined {
  const now = held(hand);
  if (now?.to !== "put" || sorted.spots.get(now.item)?.area === undefined) return undefined;
  return () => {
    hand.live.wish({ k: "put", run: hand.run, item: now.item });
    hold(hand, undefined);
    follow(now.item);
  };
}

function inHand(hand: Hand): TemplateResult | typeof nothing {
  const { own, view, words } = hand;
  const now = choosing(hand);
  const undo = view.get("undo", hand.run);
  if (now) {
    const title =
      now.to === "fuse" ? (view.get("area", `${hand.run}/${now.item}`)?.label ?? "") : titleOf(hand, now.item);
    return html`<div class="in-hand" tabindex="-1" role="status"><p>${now.to === "fuse" ? own.chooseMerge(title) : own.chooseGroup(title)}</p>
      <button class="button small" @click=${() => {
        hold(hand, undefined);
        if (now.to === "put") follow(now.item);
      }}>${words.cancel}</button></div>`;
  }
  const act = undo && own.acts[undo.act];
  return act === undefined
    ? nothing
    : html`<div class="row"><button class="button quiet small" @click=${() => hand.live.wish({ k: "undo", run: hand.run })}>${icon("back")}${own.undoWhat(act)}</button></div>`;
}

const titleOf = (hand: Hand, id: string): string => {
  const item = hand.view.get("item", id);
  return item ? itemTitle(item) : "";
};

/** Cards that would come here. */
const ghosts = (offer: Offer, hand: Hand): TemplateResult =>
  html`<p class="small soft">${hand.own.suggest.wouldCome(offer.items.length)}</p>${offer.items.map((item) => html`<div class="sort-card ghost">${card(item, hand.frame)}</div>`)}`;

function group(
  sorted: Sorted,
  area: Area,
  hand: Hand,
  makes: boolean,
  takes: boolean,
  more: Offer | undefined,
): TemplateResult {
  const { own } = hand;
  const now = held(hand);
  const chosen = choosing(hand);
  const cards = cardsIn(sorted, area.id);
  const label = area.label || propList(hand.step, "buckets").find((one) => one.id === area.id)?.label || area.id;
  const put = (): void => {
    if (now?.to !== "put") return;
    hand.live.wish({ k: "put", run: hand.run, item: now.item, area: area.id });
    hold(hand, undefined);
    follow(now.item);
  };
  const fuse = (): void => {
    if (now?.to === "fuse") hand.live.wish({ k: "fuse", run: hand.run, area: now.item, into: area.id });
    hold(hand, undefined);
  };
  return html`<section class="sort-area" aria-label=${label} @dragover=${(event: DragEvent) => now?.to === "put" && event.preventDefault()}
    @drop=${(event: DragEvent) => {
      event.preventDefault();
      put();
    }}>
    <header class="row apart">${naming(hand, area, label)}<span class="small soft number">${own.cards(cards.length)}</span></header>
    ${chosen?.to === "put" ? html`<button class="button primary small" aria-label="${own.putHere}: ${label}" @click=${put}>${own.putHere}</button>` : nothing}
    ${chosen?.to === "fuse" && chosen.item !== area.id ? html`<button class="button primary small" aria-label="${own.mergeHere}: ${label}" @click=${fuse}>${own.mergeHere}</button>` : nothing}
    ${repeat(
      cards,
      (item) => item.id,
      (item) => sortCard(item, hand, takes),
    )}
    ${more ? ghosts(more, hand) : nothing}
    ${
      makes && takes && !chosen
        ? html`<div class="row card-actions">
          <button class="button quiet small" aria-label="${own.rename}: ${label}" @click=${() => {
            hand.memory.set("renaming", area.id);
            hand.redraw();
            focusSoon(".sort-area form input");
          }}>${own.rename}</button>
          ${sorted.areas.length > 1 ? html`<button class="button quiet small" aria-label="${own.mergeInto} ${label}" @click=${() => hold(hand, { item: area.id, to: "fuse" })}>${own.mergeInto}</button>` : nothing}
          <button class="button quiet small" aria-label="${own.dissolve}: ${label}" @click=${() => hand.live.wish({ k: "area", run: hand.run, area: area.id })}>${own.dissolve}</button></div>`
        : nothing
    }</section>`;
}

function naming(hand: Hand, area: Area, label: string): TemplateResult {
  if (hand.memory.get("renaming") !== area.id) return html`<h2 class="sort-name">${label}</h2>`;
  const send = (event: Event): void => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget as HTMLFormElement).get("name") ?? "").trim();
    if (name !== "") hand.live.wish({ k: "area", run: hand.run, area: area.id, label: name });
    hand.memory.delete("renaming");
    hand.redraw();
  };
  return html`<form class="row" @submit=${send}><input name="name" aria-label=${hand.own.groupName} maxlength="80" .value=${label} autocomplete="off" />
    <button class="button primary small">${hand.words.save}</button></form>`;
}
