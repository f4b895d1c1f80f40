import { html, type TemplateResult } from "lit";
import { mapOf } from "../board/rooms";
import { wallView } from "../board/wall";
import { wallOf as agendaOf, wallStep } from "../board/wall-facts";
import { boardWords } from "../i18n/board-words";
import type { Wall } from "./walls";
import "../style/boards.css";

/** The wall of topics, or the map of the rooms, for everybody to see. */
export function boards(wall: Wall, redraw: () => void): TemplateResult {
  const { view, script, step, run, words } = wall;
  const own = boardWords(words.lang, redraw);
  const agenda = wallStep(view, script, step);
  const facts = agenda && agendaOf(view, script, agenda);
  if (!own) return html``;
  if (step.kind === "sessions") return mapOf({ view, words, own, run: run.run, wall: facts });
  return facts ? wallView(facts, undefined, { own, words }) : html``;
}
