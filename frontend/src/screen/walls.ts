import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { beside, isBeside } from "../view/beside";
import { type CardFrame, card } from "../view/card";
import { groupNumber, itemsIn, revealed, written } from "../view/choose";
import { countShown } from "../view/count";
import { decisionCard } from "../view/decision";
import { groupMark, groupName } from "../view/group-mark";
import { icon } from "../view/icons";
import { ruleSaid, whyKept } from "../view/kept";
import { pulseResult } from "../view/pulse";
import { tallyView } from "../view/tally";
import type { Item } from "../wire/facts";
import { propList, type ScriptStep } from "../wire/script";
import type { Wall } from "./wall";

const frameOf = (wall: Wall): CardFrame => ({
  words: wall.words,
  script: wall.script,
  groupNumber: (id) => groupNumber(wall.view, id),
});

/** The picture of a step: only what the layer of everybody holds. */
export function wallOf(wall: Wall, redraw: () => void): TemplateResult {
  switch (wall.step.kind) {
    case "brief":
      return rules(wall);
    case "pulse":
      return pulse(wall);
    case "interview":
      return questions(wall);
    case "group":
    case "rotate":
      return groups(wall);
    case "discuss":
      return isBeside(wall.step) ? html`${holder(wall)}${sides(wall)}` : talk(wall);
    case "debrief":
      return html`${holder(wall)}${writing(wall)}`;
    case "break":
      return rest(wall);
    case "reveal":
      return isBeside(wall.step)
        ? html`${sides(wall)}`
        : html`${counted(wall)}${cards(wall, uncounted(wall, revealed(wall.view, wall.script, wall.step)))}`;
    case "pitch":
      return turn(wall);
    case "agenda":
    case "sessions":
    case "organise":
      return boards?.(wall, redraw) ?? fetchBoards(redraw);
    case "vote":
      return vote(wall);
    case "select":
      return kept(wall);
    case "decide":
      return decided(wall);
    default:
      return writing(wall);
  }
}

let boards: ((wall: Wall, redraw: () => void) => TemplateResult) | undefined;

/** Walls and maps are fetched when a method first needs them. */
function fetchBoards(redraw: () => void): TemplateResult {
  void import("./boards")
    .then((module) => {
      boards = module.boards;
      redraw();
    })
    .catch(() => setTimeout(redraw, 3000));
  return html``;
}

const cards = (wall: Wall, items: readonly Item[]): TemplateResult =>
  html`<div class="wall ${items.length > 12 ? "many" : items.length > 4 ? "some" : "few"}">${repeat(
    items,
    (item) => item.id,
    (item) => html`<div class="arrives">${card(item, frameOf(wall))}</div>`,
  )}</div>`;

function rules({ script, words }: Wall): TemplateResult {
  return html`<section><h2 class="unseen">${words.brief.rules}</h2><ul class="rules screen-rules">${script.rules.map((rule) => html`<li>${rule.text}</li>`)}</ul></section>`;
}

function pulse({ view, run, step, words }: Wall): TemplateResult {
  const result = view.get("pulse", run.run);
  return result ? pulseResult(result, step, words) : html`<p class="screen-lead soft">${words.pulse.anonymous}</p>`;
}

function questions({ step }: Wall): TemplateResult {
  return html`<ol class="screen-rules asked">${propList(step, "protocol").map((q) => html`<li>${q.label}</li>`)}</ol>`;
}

function groups({ view, run, step, words }: Wall): TemplateResult {
  const grouping = view.get("grouping", run.run) ?? view.get("grouping", step.with ?? step.id);
  if (!grouping) return html`<p class="screen-lead soft">${words.group.forming}</p>`;
  return html`<div class="wall some">${grouping.groups
    .filter((cell) => cell.size > 0)
    .map((cell) => {
      const topic = cell.topic === undefined ? undefined : view.get("item", cell.topic);
      return html`<article class="card screen-cell">${groupMark(cell.number, words)}
      <div><h2>${groupName(cell.number, words)}</h2><p class="soft">${topic ? Object.values(topic.fields)[0] : words.group.size(cell.size)}</p></div></article>`;
    })}</div>`;
}

function turn(wall: Wall): TemplateResult {
  const { run, view, words } = wall;
  const now = run.turn;
  if (!now) return writing(wall);
  if (now.index >= now.of) return html`<p class="screen-lead">${words.pitch.over}</p>`;
  const item = now.item === undefined ? undefined : view.get("item", now.item);
  const number = item?.group && groupNumber(view, item.group.id);
  const name = number === undefined ? (now.name ?? words.someone) : groupName(number, words);
  return html`<p class="badge number">${words.pitch.of(now.index + 1, now.of)}</p><p class="screen-lead">${words.pitch.turn(name)}</p>
    ${item ? cards(wall, [item]) : nothing}`;
}

const sides = (wall: Wall): unknown => beside(wall.view, wall.script, wall.step, frameOf(wall));

/** Who has the word. */
function holder({ run, words }: Wall): TemplateResult | typeof nothing {
  const now = run.turn;
  return now && now.index < now.of && now.name !== undefined
    ? html`<p class="screen-lead">${words.pitch.turn(now.name)}</p>`
    : nothing;
}

/** Whose turn it is, who sits in the middle, and what all may read of the notes. */
function talk(wall: Wall): TemplateResult {
  const { run, view, step, words } = wall;
  const circle = view.get("circle", run.run);
  if (circle)
    return html`<ul class="chairs">${Array.from({ length: circle.chairs }, (_, i) => circle.members[i]).map(
      (person) =>
        html`<li class=${person ? "taken" : "free"}>${icon(person ? "people" : "plus")}<span>${person ? (person.name ?? words.someone) : ""}</span></li>`,
    )}</ul>`;
  const names = (step.in ?? []).filter((name) => !step.out?.includes(name));
  const items = [...about(wall, names), ...written(view, run.run)];
  return html`${holder(wall)}
    ${counted(wall)} ${items.length > 0 ? cards(wall, items) : nothing}`;
}

function rest({ run, words }: Wall): TemplateResult {
  const at = run.endsAt === undefined ? undefined : new Date(run.endsAt);
  return at
    ? html`<p class="screen-count number">${at.toLocaleTimeString(words.lang, { hour: "2-digit", minute: "2-digit" })}</p>`
    : html``;
}

function vote(wall: Wall): TemplateResult {
  const { view, run, step, words, script } = wall;
  const tally = view.get("tally", run.run);
  if (tally) return html`<div class="wall tallies">${tallyView(tally, step, view, frameOf(wall))}</div>`;
  return html`<p class="screen-lead soft">${words.screen.voting}</p>${cards(wall, itemsIn(view, script, step.in ?? []))}`;
}

/** The count that people talk about, where the step names one. */
function counted(wall: Wall): TemplateResult | typeof nothing {
  const shown = countShown(wall.view, wall.script, wall.step);
  return shown
    ? html`<div class="wall tallies">${tallyView(shown.tally, shown.vote, wall.view, frameOf(wall))}</div>`
    : nothing;
}

/** What a step reads, without what its count already shows. */
const about = (wall: Wall, names: readonly string[]): readonly Item[] =>
  uncounted(wall, itemsIn(wall.view, wall.script, names));

function uncounted({ view, script, step }: Wall, items: readonly Item[]): readonly Item[] {
  const rows = countShown(view, script, step)?.tally.rows.map((row) => row.item) ?? [];
  return items.filter((item) => !rows.includes(item.id));
}

function kept(wall: Wall): TemplateResult {
  const { view, run, words } = wall;
  const selection = view.get("selection", run.run);
  if (!selection) return html`<p class="screen-lead soft">${words.select.soon}</p>`;
  const ids = [...new Set([...selection.chosen, ...selection.saved.map((one) => one.item)])];
  const items = ids.flatMap((id) => view.get("item", id) ?? []);
  return html`${ruleSaid(selection, wall.step, words)}<div class="wall some">${items.map((item) => card(item, frameOf(wall), whyKept(selection, item.id, words)))}</div>`;
}

function decided({ view, run, words, step }: Wall): TemplateResult {
  const decisions = view.all("decision").filter((one) => one.run === run.run);
  const by = typeof step.props?.by === "string" ? step.props.by : "facilitator";
  return decisions.length > 0
    ? html`<div class="wall few">${decisions.map((one) => decisionCard(one, words))}</div>`
    : html`<p class="screen-lead soft">${words.decide.wait(words.decide.who[by] ?? "")}</p>`;
}

/** People write: what all may see as it comes; else only how far we are, if that is for all. */
function writing(wall: Wall): TemplateResult {
  const { view, run, words } = wall;
  const items = written(view, run.run);
  const progress = view.get("progress", run.run);
  return html`${counted(wall)}${progress ? html`<p class="screen-lead number">${words.screen.started(progress.started, progress.expected)}</p>` : nothing}
    ${items.length > 0 ? cards(wall, items) : html`<p class="screen-lead soft">${words.screen[writingWord(wall.step)]}</p>`}`;
}

/** Who reads it while people write, said truly: oneself, the group, or the room. */
function writingWord(step: ScriptStep): "private" | "groups" | "open" {
  switch (step.see?.during) {
    case "all":
      return "open";
    case "group":
      return "groups";
    default:
      return "private";
  }
}
