import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { itemTitle } from "../view/card";
import { groupMark } from "../view/group-mark";
import { icon } from "../view/icons";
import { follow, type Hand, held, hold, refusedOn } from "./hand";
import { press, still } from "./still";
import { topicCard } from "./topic";
import { cellId, type Wall } from "./wall-facts";

type Looks = Pick<Hand, "own" | "words">;

const upTo = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i + 1);

/** The wall: slot by slot, room by room. Without a hand it is only to be read. */
export function wallView(now: Wall, hand: Hand | undefined, looks: Looks): TemplateResult {
  const { own } = looks;
  const wall = hand ? still(hand, now) : now;
  return html`<section class="agenda stack" aria-label=${own.wall} @pointerdown=${() => hand && press(hand)} @keydown=${(event: KeyboardEvent) => hand && event.key === "Escape" && held(hand) && hold(hand, undefined)}>
    ${hand ? inHand(hand) : nothing}
    ${hand ? refusedOn(hand) : nothing}
    <ol class="slots">${upTo(wall.fact.slots).map((slot) => oneSlot(wall, slot, hand, looks))}</ol>
    ${loose(wall, hand, looks)}
  </section>`;
}

/** What is in hand, and how to put it down again. */
function inHand(hand: Hand): TemplateResult | typeof nothing {
  const now = held(hand);
  const undo = hand.view.get("undo", hand.run);
  const item = now && hand.view.get("item", now.item);
  if (now && item) {
    const title = itemTitle(item);
    return html`<div class="in-hand" tabindex="-1" role="status"><p>${now.to === "put" ? hand.own.choosePlace(title) : hand.own.chooseJoin(title)}</p>
      <button class="button small" @click=${() => {
        hold(hand, undefined);
        follow(now.item);
      }}>${hand.words.cancel}</button></div>`;
  }
  if (!undo) return nothing;
  const act = hand.own.acts[undo.act];
  return html`<div class="row"><button class="button quiet small" @click=${() => hand.live.wish({ k: "undo", run: hand.run })}>${icon("back")}${act === undefined ? hand.own.undo : hand.own.undoWhat(act)}</button></div>`;
}

function oneSlot(wall: Wall, slot: number, hand: Hand | undefined, looks: Looks): TemplateResult {
  const { own } = looks;
  const begun = wall.fact.begun.includes(slot);
  const last = begun && slot === Math.max(...wall.fact.begun);
  const length = wall.length === undefined ? "" : own.slotLength(Math.round(wall.length / 60));
  return html`<li class="slot ${begun ? "begun" : ""}"><h2 class="slot-name">${own.slot(slot)} <span class="small soft number">${length}</span>
    ${begun ? html`<span class="badge ${last && wall.fact.open ? "live" : ""}">${last && wall.fact.open ? own.slotNow : own.slotOver}</span>` : nothing}</h2>
    <ul class="slot-rooms" tabindex=${wall.fact.rooms > 3 ? "0" : nothing} aria-label=${own.slot(slot)}>${upTo(wall.fact.rooms).map((room) => cell(wall, slot, room, hand, looks))}</ul></li>`;
}

function cell(wall: Wall, slot: number, room: number, hand: Hand | undefined, looks: Looks): TemplateResult {
  const { own, words } = looks;
  const id = cellId(slot, room);
  const topic = wall.at.get(id);
  const now = hand && held(hand);
  const free = topic === undefined && wall.fact.open;
  const put = (): void => {
    if (!hand || !now) return;
    hand.live.wish({ k: "put", run: hand.run, item: now.item, area: id });
    hold(hand, undefined);
    follow(now.item);
  };
  const over = (event: DragEvent): void => {
    if (now?.to === "put" && free) event.preventDefault();
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    put();
  };
  const title = now && hand ? nameOf(hand, now.item) : "";
  return html`<li class="wall-cell ${topic ? "taken" : "free"} ${now?.to === "put" && free ? "open" : ""}" @dragover=${over} @drop=${drop}>
    <p class="cell-room small">${groupMark(room, words)}<span>${own.room(room)}</span></p>
    ${
      topic
        ? html`${topicCard(wall, topic, hand, own, words)}${hand && now ? joinButton(hand, topic.id) : nothing}`
        : now?.to === "put" && free
          ? html`<button class="button primary small" aria-label="${own.putHere}: ${own.cell(slot, room)}, ${title}" @click=${put}>${icon("plus")}${own.putHere}</button>`
          : html`<p class="small soft">${own.free}</p>`
    }</li>`;
}

const nameOf = (hand: Hand, id: string): string => {
  const item = hand.view.get("item", id);
  return item ? itemTitle(item) : "";
};

function joinButton(hand: Hand, into: string): TemplateResult | typeof nothing {
  const now = held(hand);
  if (now?.to !== "merge" || now.item === into) return nothing;
  return html`<button class="button primary small" aria-label="${hand.own.joinWord}: ${nameOf(hand, into)}" @click=${() => {
    hand.live.wish({ k: "merge", run: hand.run, item: now.item, into });
    hold(hand, undefined);
    follow(into);
  }}>${hand.own.joinWord}</button>`;
}

function loose(wall: Wall, hand: Hand | undefined, looks: Looks): TemplateResult {
  const { own, words } = looks;
  const back = (event: DragEvent): void => {
    const now = hand && held(hand);
    event.preventDefault();
    if (!hand || !now) return;
    hand.live.wish({ k: "put", run: hand.run, item: now.item });
    hold(hand, undefined);
  };
  return html`<section class="stack tight loose-topics" @dragover=${(event: DragEvent) => hand && held(hand) && event.preventDefault()} @drop=${back}>
    <h2 class="eyebrow">${own.loose} <span class="number">${wall.loose.length || nothing}</span></h2>
    ${wall.loose.length === 0 ? html`<p class="small soft">${wall.at.size === 0 ? own.empty : own.looseNone}</p>` : nothing}
    <div class="cards">${repeat(
      wall.loose,
      (topic) => topic.id,
      (topic) =>
        html`<div>${topicCard(wall, topic, hand, own, words)}${hand ? joinButton(hand, topic.id) : nothing}</div>`,
    )}</div></section>`;
}
