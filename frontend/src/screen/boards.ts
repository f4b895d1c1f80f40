import { html, type TemplateResult } from "lit";
import { spreadView } from "../board/plane";
import { mapOf } from "../board/rooms";
import { cardsIn, looseIn, sortedOf } from "../board/sorted";
import { wallView } from "../board/wall";
import { wallOf as agendaOf, wallStep } from "../board/wall-facts";
import { type BoardWords, boardWords } from "../i18n/board-words";
import { card } from "../view/card";
import { groupNumber } from "../view/choose";
import { propList } from "../wire/script";
import type { Wall } from "./wall";
import "../style/boards.css";
import "../style/organise.css";

/** The wall of topics, or the map of the rooms, for everybody to see. */
export function boards(wall: Wall, redraw: () => void): TemplateResult {
  const { view, script, step, run, words } = wall;
  const own = boardWords(words.lang, redraw);
  const agenda = wallStep(view, script, step);
  const facts = agenda && agendaOf(view, script, agenda);
  if (!own) return html``;
  if (step.kind === "organise") return organised(wall, own);
  if (step.kind === "sessions") return mapOf({ view, words, own, run: run.run, wall: facts });
  return facts ? wallView(facts, undefined, { own, words }) : html``;
}

/** Groups as they grow; of private planes nothing, until the spread may be seen. */
function organised(wall: Wall, own: BoardWords): TemplateResult {
  const { view, script, step, run, words } = wall;
  const spread = view.get("spread", run.run);
  if (spread) return spreadView(spread.rows, { own, view, step });
  if (step.props?.by === "each") return html`<p class="screen-lead soft">${words.screen.private}</p>`;
  const sorted = sortedOf(view, script, step, run.run);
  const frame = { words, script, groupNumber: (id: string) => groupNumber(view, id) };
  const labels = propList(step, "buckets");
  return html`<div class="groups">${sorted.areas
    .filter((area) => area.id !== "whole" || cardsIn(sorted, area.id).length > 0)
    .map(
      (
        area,
      ) => html`<section class="sort-area"><h2 class="sort-name">${area.label || labels.find((one) => one.id === area.id)?.label}</h2>
        ${cardsIn(sorted, area.id).map((item) => card(item, frame))}</section>`,
    )}</div>
    <div class="wall some">${looseIn(sorted).map((item) => card(item, frame))}</div>`;
}
