import { html, nothing, type TemplateResult } from "lit";
import { groupMark, groupName } from "../view/group-mark";
import type { GroupCell, Grouping, Named } from "../wire/facts";
import { propPart } from "../wire/script";
import { type Desk, refusedKinds } from "./desk";

/**
 * The groups with their members; each person can be moved, and the whole formed again.
 *
 * @param by the run that forms them again: the one that formed them, or a rotation
 */
export function groupings(desk: Desk, id: string, by?: string): TemplateResult | typeof nothing {
  const { own, words, view, live } = desk;
  const grouping = view.get("grouping", id) ?? view.all("grouping").findLast((one) => one.run.split(":", 1)[0] === id);
  if (!grouping) return html`<p class="soft">${words.group.forming}</p>`;
  const met = grouping.met?.toLocaleString(words.lang, { style: "percent" });
  return html`<section class="stack tight"><h2 class="panel-title">${own.groups} ${met === undefined ? nothing : html`<span class="soft small">${own.met(met)}</span>`}</h2>
    ${repeats(desk, grouping)} ${refusedKinds(desk, ["place", "regroup", "host"])}
    ${unplaced(desk, grouping)}
    <div class="cells">${grouping.groups.filter((cell) => cell.size > 0 || byHand(desk, grouping)).map((cell) => oneGroup(desk, grouping, cell))}</div>
    ${desk.leads ? html`<div class="row"><button class="button small" @click=${() => live.wish({ k: "regroup", run: by ?? grouping.run })}>${own.regroup}</button></div>` : nothing}</section>`;
}

/** Whether the facilitator fills these groups. */
function byHand({ script }: Desk, grouping: Grouping): boolean {
  const step = script.steps.find((one) => one.id === grouping.run.split(":", 1)[0]);
  return step !== undefined && propPart(step, "into").manual === true;
}

/** Who has no place, where nobody is placed by itself. */
function unplaced(desk: Desk, grouping: Grouping): TemplateResult | typeof nothing {
  const { view, own, words } = desk;
  const seated = new Set(grouping.groups.flatMap((cell) => cell.members ?? []).map((member) => member.id));
  const left = view.all("person").filter((one) => one.role === "participant" && one.present && !seated.has(one.id));
  if (!desk.leads || left.length === 0) return nothing;
  return html`<article class="card cell"><h3>${own.unplaced}</h3>
    <ul class="names">${left.map((one) => html`<li class="row apart">${one.name ?? words.someone}${mover(desk, grouping, undefined, one)}</li>`)}</ul></article>`;
}

/** A plain sentence where people meet again, and whether that could be helped. */
function repeats({ own }: Desk, grouping: Grouping): TemplateResult | typeof nothing {
  const again = grouping.again ?? 0;
  if (again === 0) return nothing;
  const forced = Math.min(again, grouping.forced ?? 0);
  const tables = grouping.groups.filter((cell) => cell.size > 0).length;
  return html`<p class="small soft">${own.again(again)} ${forced > 0 ? own.forced(forced, tables) : nothing}</p>`;
}

function oneGroup(desk: Desk, grouping: Grouping, cell: GroupCell): TemplateResult {
  const { words, view } = desk;
  const topic = cell.topic === undefined ? undefined : view.get("item", cell.topic);
  return html`<article class="card cell"><h3 class="row">${groupMark(cell.number, words)}${words.groupShort(cell.number)}</h3>
    ${topic ? html`<p class="small">${Object.values(topic.fields)[0]}</p>` : nothing}
    ${
      cell.members
        ? html`<ul class="names">${cell.members.map((m) => html`<li class="row apart"><span>${m.name ?? words.someone}${cell.host === m.id ? html` <span class="badge">${desk.own.host}</span>` : nothing}</span>${mover(desk, grouping, cell, m)}</li>`)}</ul>`
        : html`<p class="soft">${words.group.size(cell.size)}</p>`
    }</article>`;
}

function mover(
  desk: Desk,
  grouping: Grouping,
  cell: GroupCell | undefined,
  person: Named,
): TemplateResult | typeof nothing {
  if (!desk.leads) return nothing;
  const { own, words, live } = desk;
  const move = (event: Event): void => {
    const group = (event.target as HTMLSelectElement).value;
    if (group !== "" && group !== cell?.id) live.wish({ k: "place", grouping: grouping.id, person: person.id, group });
  };
  return html`<select class="mover" aria-label=${own.move(person.name ?? words.someone)} @change=${move}>
    ${cell ? nothing : html`<option value="" selected>…</option>`}
    ${grouping.groups.map((one) => html`<option value=${one.id} ?selected=${one.id === cell?.id}>${groupName(one.number, words)}</option>`)}
  </select>`;
}
