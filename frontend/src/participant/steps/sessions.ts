import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { mapOf } from "../../board/rooms";
import { isMine, type Wall, wallOf, wallStep } from "../../board/wall-facts";
import { type BoardWords, boardWords } from "../../i18n/board-words";
import { list } from "../../i18n/words";
import { itemTitle } from "../../view/card";
import { written } from "../../view/choose";
import { groupMark } from "../../view/group-mark";
import { icon } from "../../view/icons";
import type { Group, Item } from "../../wire/facts";
import { propWord } from "../../wire/script";
import { idea, refusedHere, type Stage, seenBy } from "../stage";
import { wallBehind } from "./agenda";
import { composer, ownCard } from "./writing";
import "../../style/boards.css";

const SOON_MS = 5 * 60_000;

/** The rooms of a slot: where one is, its notes and its report, and the map to move on by. */
export function sessions(stage: Stage): TemplateResult {
  const own = boardWords(stage.words.lang, stage.redraw);
  if (!own) return html`<p class="soft">${stage.words.loading}</p>`;
  const { view, run, live, step, script } = stage;
  const agenda = wallStep(view, script, step);
  const wall = agenda && wallOf(view, script, agenda);
  const room = myRoom(stage);
  const go = (to: string | undefined): void =>
    void live.wish(to === undefined ? { k: "go", run: run.run } : { k: "go", run: run.run, room: to });
  return html`${room ? inRoom(stage, own, room, wall) : inGarden(own)} ${refusedHere(stage, { run: run.run })}
    <section class="stack tight" aria-labelledby="map-title"><h2 id="map-title">${own.map}</h2>
      <p class="small soft">${stage.takes ? own.mapHint : nothing} ${step.props?.map === "names" ? own.mapNames : own.mapCounts}</p>
      ${mapOf({ view, words: stage.words, own, run: run.run, wall, here: room?.id, ...(stage.takes ? { go } : {}) })}</section>
    ${wallBehind(stage)}`;
}

/** The room one is in, as it will be once one's last move is acknowledged. */
function myRoom({ view, run, me, live }: Stage): Group | undefined {
  let id = me?.groups[run.run];
  for (const command of live.outbox.ahead()) if (command.k === "go" && command.run === run.run) id = command.room;
  return id === undefined ? undefined : view.get("group", id);
}

const inGarden = (own: BoardWords): TemplateResult =>
  html`<section class="card room-now garden"><h2 class="row">${icon("tree")}${own.inGarden}</h2><p>${own.gardenHint}</p></section>`;

function inRoom(stage: Stage, own: BoardWords, room: Group, wall: Wall | undefined): TemplateResult {
  const { view, words, me, step } = stage;
  const topic = room.topic === undefined ? undefined : view.get("item", room.topic);
  const others = room.members.filter((member) => member.id !== me?.id).map((member) => member.name ?? words.someone);
  const hosts = topic !== undefined && wall !== undefined && isMine(wall, topic, me?.id);
  const link = videoLink(stage, room.number);
  return html`<section class="card room-now stack"><div class="row">${groupMark(room.number, words)}<h2>${own.youAre(own.room(room.number))}</h2></div>
      ${topic ? html`<p class="lead">${itemTitle(topic)}</p>` : nothing}
      <p class="with-whom small">${others.length > 0 ? html`<span class="soft">${own.withYou}</span> ${list(others, words)}` : html`<span class="soft">${own.alone}</span>`}</p>
      ${hosts ? html`<p class="notice">${own.youHost}</p>` : nothing}
      ${link === undefined ? html`<p class="small soft">${own.text}</p>` : html`<a class="button" href=${link} target="_blank" rel="noopener">${icon("people")}${own.video}</a>`}
    </section>
    ${notes(stage, own, room, propWord(step, "notes"))} ${report(stage, own, room, propWord(step, "report"), hosts)}`;
}

/** The address of the method with the room and the session put in; only https. */
function videoLink(stage: Stage, room: number): string | undefined {
  const pattern = propWord(stage.step, "video") ?? "none";
  const filled = pattern
    .replaceAll("{room}", String(room))
    .replaceAll("{code}", stage.session.code)
    .replaceAll("{slot}", String(stage.run.rounds?.at(-1)?.number ?? 1));
  return URL.canParse(filled) && new URL(filled).protocol === "https:" ? filled : undefined;
}

const inThisRoom = (stage: Stage, room: Group, collection: string): readonly Item[] =>
  written(stage.view, stage.run.run).filter((item) => item.in === collection && item.group?.id === room.id);

function notes(stage: Stage, own: BoardWords, room: Group, into: string | undefined): TemplateResult | typeof nothing {
  if (into === undefined) return nothing;
  const items = inThisRoom(stage, room, into);
  return html`<section class="stack tight room-notes" aria-labelledby="notes-title"><h2 id="notes-title">${own.notes}</h2><p class="small soft">${own.notesHint}</p>
    ${items.length === 0 ? html`<p class="small soft">${own.notesNone}</p>` : nothing}
    ${repeat(
      items,
      (item) => item.id,
      (item) => ownCard(stage, item),
    )}
    ${seenBy(stage)}
    ${composer(stage, { name: `note/${room.id}`, place: { run: stage.run.run, in: into }, label: () => own.noteAdd, button: own.noteAdd })}</section>`;
}

function report(
  stage: Stage,
  own: BoardWords,
  room: Group,
  into: string | undefined,
  hosts: boolean,
): TemplateResult | typeof nothing {
  if (into === undefined) return nothing;
  const [item] = inThisRoom(stage, room, into);
  if (!hosts)
    return item ? html`<section class="stack tight"><h2>${own.report}</h2>${idea(stage, item)}</section>` : nothing;
  const soon = stage.run.endsAt !== undefined && stage.run.endsAt - stage.now() < SOON_MS;
  return html`<section class="stack tight room-notes" aria-labelledby="report-title"><h2 id="report-title">${own.report}</h2>
    <p class="small soft">${item ? own.reportDone : own.reportHint}</p>
    ${soon && !item ? html`<p class="notice attention" role="status">${own.reportSoon}</p>` : nothing}
    ${
      item
        ? ownCard(stage, item)
        : composer(stage, {
            name: `report/${room.id}`,
            place: { run: stage.run.run, in: into },
            label: (field) => field.label ?? own.report,
            button: own.reportSend,
          })
    }</section>`;
}
