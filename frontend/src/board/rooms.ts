import { html, nothing, type TemplateResult } from "lit";
import type { BoardWords } from "../i18n/board-words";
import { list, type Words } from "../i18n/words";
import { itemTitle } from "../view/card";
import { groupMark } from "../view/group-mark";
import { icon } from "../view/icons";
import type { GroupCell, Item } from "../wire/facts";
import type { View } from "../wire/layers";
import { conveners, type Wall } from "./wall-facts";

export interface RoomMap {
  readonly view: View;
  readonly words: Words;
  readonly own: BoardWords;
  readonly run: string;
  readonly wall: Wall | undefined;
  /** where one is; undefined: in the garden */
  readonly here?: string | undefined;
  /** goes there; absent for those who only look */
  readonly go?: (room: string | undefined) => void;
  /** shows the conveners' reports as they come in (the crew's eye) */
  readonly reports?: ReadonlyMap<string, Item>;
}

export const roomsOf = (view: View, run: string): readonly GroupCell[] =>
  (view.get("grouping", run)?.groups ?? []).toSorted((a, b) => a.number - b.number);

/** The map of the rooms and the garden: how many are where, or who, as the method says. */
export function mapOf(map: RoomMap): TemplateResult {
  const { own, view, run } = map;
  const rooms = roomsOf(view, run);
  const inside = rooms.reduce((sum, room) => sum + room.size, 0);
  const outside = Math.max(0, (view.get("session")?.people ?? 0) - inside);
  if (rooms.length === 0) return html`<p class="lead">${own.noRooms}</p>`;
  return html`<ul class="room-map">${rooms.map((room) => oneRoom(map, room))}
    <li class="card room garden ${map.go && map.here === undefined ? "here" : ""}"><div class="room-words"><p class="room-title">${icon("tree")} ${own.garden}</p>
      <p class="small soft number">${own.gardenCount(outside)}</p></div>
      ${map.go ? (map.here === undefined ? badge(own) : html`<button class="button small" @click=${() => map.go?.(undefined)}>${own.goGarden}</button>`) : nothing}</li></ul>`;
}

const badge = (own: BoardWords): TemplateResult => html`<span class="badge live">${icon("check")}${own.here}</span>`;

function oneRoom(map: RoomMap, room: GroupCell): TemplateResult {
  const { own, words, view, wall } = map;
  const topic = room.topic === undefined ? undefined : view.get("item", room.topic);
  const title = topic ? itemTitle(topic) : "";
  const names = topic && wall ? conveners(wall, topic) : [];
  const here = map.go !== undefined && map.here === room.id;
  const report = map.reports?.has(room.id);
  return html`<li class="card room ${here ? "here" : ""}" data-room=${room.id}>${groupMark(room.number, words)}
    <div class="room-words"><p class="room-title">${title}</p>
      <p class="small soft">${own.room(room.number)} · <span class="number">${own.inRoom(room.size)}</span>${names.length > 0 ? html` · ${own.by(list(names, words))}` : nothing}</p>
      ${
        room.members && room.members.length > 0
          ? html`<p class="small">${list(
              room.members.map((m) => m.name ?? words.someone),
              words,
            )}</p>`
          : nothing
      }
      ${report ? html`<p class="small badge">${icon("check")}${own.report}</p>` : nothing}</div>
    ${map.go ? (here ? badge(own) : html`<button class="button primary small" aria-label="${own.go}: ${own.room(room.number)}, ${title}" @click=${() => map.go?.(room.id)}>${own.go}</button>`) : nothing}</li>`;
}
