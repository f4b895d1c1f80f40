import { html, nothing, type TemplateResult } from "lit";
import { organiseView } from "../../board/organise";
import { type BoardWords, boardWords } from "../../i18n/board-words";
import { frameOf, type Stage, seenBy } from "../stage";
import { calmDone } from "./done";
import { composer } from "./writing";
import "../../style/boards.css";
import "../../style/organise.css";

/** Items put in order by many hands, or by one's own alone. */
export function organise(stage: Stage): TemplateResult {
  const own = boardWords(stage.words.lang, stage.redraw);
  if (!own) return html`<p class="soft">${stage.words.loading}</p>`;
  const { live, view, words, script, step, run, me, memory, redraw } = stage;
  const frame = frameOf(stage);
  const hand = { live, view, words, own, script, step, run: run.run, me: me?.id, crew: false, frame, memory, redraw };
  return html`${seenBy(stage)} ${organiseView(hand, stage.takes)} ${adding(stage, own)} ${calmDone(stage)}`;
}

/** Where the step writes to what it reads, a card may still come. */
function adding(stage: Stage, own: BoardWords): TemplateResult | typeof nothing {
  const later = (stage.step.out ?? []).find((name) => (stage.step.in ?? []).includes(name));
  if (later === undefined || !stage.takes) return nothing;
  return html`<details class="adding"><summary class="button small">${own.addCard}</summary>${composer(stage, {
    name: `card/${stage.run.run}`,
    place: { run: stage.run.run, in: later },
    label: (field) => field.label ?? own.addCard,
    button: own.addCard,
  })}</details>`;
}
