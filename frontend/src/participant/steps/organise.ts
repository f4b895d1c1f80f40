import { html, type TemplateResult } from "lit";
import { organiseView } from "../../board/organise";
import { boardWords } from "../../i18n/board-words";
import { frameOf, type Stage, seenBy } from "../stage";
import { calmDone } from "./done";
import "../../style/boards.css";

/** Items put in order by many hands, or by one's own alone. */
export function organise(stage: Stage): TemplateResult {
  const own = boardWords(stage.words.lang, stage.redraw);
  if (!own) return html`<p class="soft">${stage.words.loading}</p>`;
  const { live, view, words, script, step, run, me, memory, redraw } = stage;
  const frame = frameOf(stage);
  const hand = { live, view, words, own, script, step, run: run.run, me: me?.id, crew: false, frame, memory, redraw };
  return html`${seenBy(stage)} ${organiseView(hand, stage.takes)} ${calmDone(stage)}`;
}
