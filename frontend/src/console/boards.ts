import { html, nothing, type TemplateResult } from "lit";
import { type Hand, refusedOn } from "../board/hand";
import { organiseView } from "../board/organise";
import { mapOf, roomsOf } from "../board/rooms";
import { wallView } from "../board/wall";
import { type Wall, wallOf, wallStep } from "../board/wall-facts";
import { type BoardWords, boardWords } from "../i18n/board-words";
import { itemTitle } from "../view/card";
import { written } from "../view/choose";
import { icon } from "../view/icons";
import type { Item } from "../wire/facts";
import { propWord } from "../wire/script";
import { type Desk, frameOf } from "./desk";
import "../style/boards.css";
import "../style/organise.css";

/** The wall, and in a slot the map of its rooms, for the facilitator's hand. */
export function boards(desk: Desk): TemplateResult {
  const { view, script, step, run, words } = desk;
  const own = boardWords(words.lang, desk.redraw);
  const agenda = wallStep(view, script, step);
  const wall = agenda && wallOf(view, script, agenda);
  if (!own || !run) return html`<p class="soft">${words.loading}</p>`;
  if (step?.kind === "organise") {
    const { live, memory, redraw } = desk;
    const me = view.get("me")?.id;
    const hand: Hand = {
      live,
      view,
      words,
      own,
      script,
      step,
      run: run.run,
      me,
      crew: true,
      frame: frameOf(desk),
      memory,
      redraw,
    };
    return organiseView(hand, desk.leads && run.status !== "closed");
  }
  if (step?.kind === "agenda") return wall ? arranging(desk, own, wall) : html``;
  const reports = step?.kind === "sessions" ? reportsIn(desk, run.run) : new Map<string, Item>();
  return html`${
    step?.kind === "sessions"
      ? html`<section class="stack tight"><h2 class="panel-title">${own.map} <span class="soft small">${own.reportsIn(reports.size, roomsOf(view, run.run).length)}</span></h2>
          ${mapOf({ view, words, own, run: run.run, wall, reports })}</section>`
      : nothing
  }${wall?.fact.open ? html`<details class="wall-behind"><summary>${own.wall}</summary>${arranging(desk, own, wall)}</details>` : nothing}`;
}

function reportsIn(desk: Desk, run: string): ReadonlyMap<string, Item> {
  const into = desk.step && propWord(desk.step, "report");
  return new Map(
    written(desk.view, run).flatMap((item) => (item.in === into && item.group ? [[item.group.id, item] as const] : [])),
  );
}

function arranging(desk: Desk, own: BoardWords, wall: Wall): TemplateResult {
  const hand: Hand = {
    live: desk.live,
    view: desk.view,
    words: desk.words,
    own,
    script: desk.script,
    step: wall.step,
    run: wall.fact.run,
    me: desk.view.get("me")?.id,
    crew: true,
    frame: frameOf(desk),
    memory: desk.memory,
    redraw: desk.redraw,
  };
  if (!desk.leads) return wallView(wall, undefined, hand);
  return html`<div class="stack">${tools(desk, hand, wall)} ${suggestion(hand)} ${wallView(wall, hand, hand)}</div>`;
}

function tools(desk: Desk, hand: Hand, wall: Wall): TemplateResult {
  const { own } = hand;
  const { live } = desk;
  const rooms = wall.fact.rooms;
  return html`<div class="row" role="group" aria-label=${own.rooms}><span class="number">${own.rooms} ${rooms}</span>
    <button class="button small" ?disabled=${rooms <= 1} @click=${() => live.wish({ k: "rooms", run: hand.run, count: rooms - 1 })}>${icon("minus")}${own.fewerRooms}</button>
    <button class="button small" @click=${() => live.wish({ k: "rooms", run: hand.run, count: rooms + 1 })}>${icon("plus")}${own.moreRooms}</button>
    ${wall.step.props?.suggest === true ? html`<button class="button small" title=${own.suggestHint} @click=${() => live.wish({ k: "suggest", run: hand.run, on: true })}>${icon("shuffle")}${own.suggestPlaces}</button>` : nothing}
  </div>`;
}

/** What was worked out, to be taken over one by one or as a whole. */
function suggestion(hand: Hand): TemplateResult | typeof nothing {
  const { own, view, live, run } = hand;
  const proposal = view.get("proposal", run);
  if (!proposal) return refusedOn(hand);
  const place = (area: string): string => {
    const [, slot = "", room = ""] = /^s(\d+)-r(\d+)$/.exec(area) ?? [];
    return own.cell(Number(slot), Number(room));
  };
  return html`<section class="notice stack tight"><h3>${own.suggested(proposal.moves.length)}</h3><p class="small soft">${own.suggestHint}</p>
    <ul class="suggested">${proposal.moves.map((move) => {
      const item = view.get("item", move.item);
      return html`<li class="row apart"><span>${item ? itemTitle(item) : ""} <span class="soft small">${place(move.area)}</span></span>
        <button class="button quiet small" @click=${() => live.wish({ k: "accept", run, items: [move.item] })}>${own.takeOne}</button></li>`;
    })}</ul>
    <div class="row"><button class="button primary small" @click=${() => live.wish({ k: "accept", run })}>${own.takeOver}</button>
      <button class="button quiet small" @click=${() => live.wish({ k: "suggest", run, on: false })}>${own.putAway}</button></div></section>`;
}
