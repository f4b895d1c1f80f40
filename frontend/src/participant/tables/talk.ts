import { html, nothing, type TemplateResult } from "lit";
import { myGroup } from "../../view/choose";
import { icon } from "../../view/icons";
import type { Named, Turn } from "../../wire/facts";
import { propList, propWord } from "../../wire/script";
import { refusedHere, type Stage } from "../stage";
import { tableWords } from "./words";

/** Whose turn it is to speak, in the form that the step gives to the conversation. */
export function talk(stage: Stage): TemplateResult | typeof nothing {
  const form = propWord(stage.step, "turn") ?? "open";
  const turn = stage.view.get("turn", stage.run.run) ?? stage.run.turn;
  if (form === "fishbowl") return fishbowl(stage);
  if (!turn) return nothing;
  return form === "talking_piece" ? piece(stage, turn) : inTurn(stage, turn, form === "silent_client");
}

function inTurn(stage: Stage, turn: Turn, client: boolean): TemplateResult {
  const words = tableWords(stage.words.lang);
  if (turn.index >= turn.of) return html`<p class="lead">${words.over}</p>`;
  const mine = turn.person !== undefined && turn.person === stage.me?.id;
  const name = turn.name ?? stage.words.someone;
  const part = propList(stage.step, "rounds").find((one) => one.id === turn.part)?.label;
  const who =
    turn.person === undefined
      ? words.everybody
      : client
        ? mine
          ? words.yourTime
          : words.theirTime(name)
        : mine
          ? words.yourWord
          : words.hasWord(name);
  const passes = mine || stage.view.get("turn", stage.run.run) !== undefined;
  return html`<section class="card stack tight turn-card">
      <p class="row apart small"><span class="badge number">${words.turn(turn.index + 1, turn.of)}</span></p>
      <p class="lead" role="status">${who}</p>${part === undefined ? nothing : html`<p>${part}</p>`}
    </section>
    ${passes ? pass(stage, turn.index + 1, mine && !client ? words.spoken : words.nextTurn) : refusedHere(stage, { run: stage.run.run })}`;
}

function pass(stage: Stage, to: number, label: string): TemplateResult {
  return html`${refusedHere(stage, { run: stage.run.run })}<button class="button primary wide" ?disabled=${!stage.takes}
    @click=${() => stage.live.wish({ k: "turn", run: stage.run.run, to })}>${icon("next")}${label}</button>`;
}

/** The piece goes round: who has it speaks, lays it down or hands it on. */
function piece(stage: Stage, turn: Turn): TemplateResult {
  const words = tableWords(stage.words.lang);
  const people = myGroup(stage.view, stage.me, stage.step.with)?.members ?? [];
  const free = turn.index >= turn.of;
  const mine = !free && turn.person === stage.me?.id;
  const said = free ? words.pieceFree : mine ? words.pieceYours : words.pieceWith(turn.name ?? stage.words.someone);
  const take = (on: boolean): void => void stage.live.wish({ k: "sit", run: stage.run.run, on });
  return html`<section class="card stack tight turn-card"><p class="lead" role="status">${said}</p>
    ${mine && people.length > 1 ? handOn(stage, people) : nothing}
    ${refusedHere(stage, { run: stage.run.run })}
    ${
      free || mine
        ? html`<button class="button ${free ? "" : "primary"} wide" ?disabled=${!stage.takes} @click=${() => take(free)}>${icon(free ? "hand" : "next")}${free ? words.pieceTake : words.pieceDown}</button>`
        : nothing
    }</section>`;
}

function handOn(stage: Stage, people: readonly Named[]): TemplateResult {
  const words = tableWords(stage.words.lang);
  const give = (index: number): void => void stage.live.wish({ k: "turn", run: stage.run.run, to: index });
  return html`<fieldset class="stack tight"><legend class="label">${words.pieceTo}</legend><div class="row">
    ${people.map((person, index) =>
      person.id === stage.me?.id
        ? nothing
        : html`<button class="button small" @click=${() => give(index)}>${person.name ?? stage.words.someone}</button>`,
    )}</div></fieldset>`;
}

/** The chairs in the middle, and mine if I want one. */
function fishbowl(stage: Stage): TemplateResult | typeof nothing {
  const circle = stage.view.get("circle", stage.run.run);
  if (!circle) return nothing;
  const words = tableWords(stage.words.lang);
  const inside = circle.members.some((member) => member.id === stage.me?.id);
  const full = circle.members.length >= circle.chairs;
  const set = (on: boolean): void => void stage.live.wish({ k: "sit", run: stage.run.run, on });
  const chairs = Array.from({ length: circle.chairs }, (_, i) => circle.members[i]);
  return html`<section class="card stack turn-card"><h2 class="panel-title">${words.inside}</h2>
    <ul class="chairs">${chairs.map((person) => html`<li class=${person ? "taken" : "free"}>${icon(person ? "people" : "plus")}<span>${person ? (person.id === stage.me?.id ? stage.words.you : (person.name ?? stage.words.someone)) : words.chair}</span></li>`)}</ul>
    <p class="small soft" role="status">${full ? words.full : circle.open ? words.openChair : words.listening}</p>
    ${refusedHere(stage, { run: stage.run.run })}
    ${
      inside
        ? html`<button class="button wide" ?disabled=${!stage.takes} @click=${() => set(false)}>${words.rise}</button>`
        : html`<button class="button primary wide" ?disabled=${!stage.takes || full} @click=${() => set(true)}>${icon("hand")}${words.sit}</button>`
    }</section>`;
}
