import { html, nothing, type TemplateResult } from "lit";
import { until } from "lit/directives/until.js";
import { voteWords } from "../i18n/vote-words";
import type { Tally } from "../wire/facts";
import type { View } from "../wire/layers";
import { propList, type ScriptStep } from "../wire/script";
import { bar, gradeBar } from "./bars";
import { type CardFrame, card } from "./card";

/** A count as a picture: bars, or for majority judgement the share of each grade. Best first. */
export function tallyView(tally: Tally, step: ScriptStep, view: View, frame: CardFrame): TemplateResult {
  return html`<div class="tally">${isPlain(tally) ? plain(tally, step, view, frame) : rare(tally, step, view, frame)}</div>`;
}

/** What bars say wholly; all else has a picture of its own, which is fetched when it is needed. */
const isPlain = (tally: Tally): boolean =>
  ["approval", "dots", "majority_judgement"].includes(tally.method) &&
  tally.quorum === undefined &&
  tally.abstained === 0;

type Pictures = (tally: Tally, step: ScriptStep, view: View, frame: CardFrame) => TemplateResult;
const ready = new Map<string, Pictures>();

function rare(tally: Tally, step: ScriptStep, view: View, frame: CardFrame): unknown {
  const lang = frame.words.lang === "fr" ? "fr" : "en";
  const drawn = ready.get(lang);
  if (drawn) return drawn(tally, step, view, frame);
  const coming = Promise.all([import("./pictures"), voteWords(lang)]).then(([{ pictures }, own]) => {
    const made: Pictures = (...of) => pictures(...of, own);
    ready.set(lang, made);
    return made(tally, step, view, frame);
  });
  // if the picture cannot be fetched, the bars still say who stands first
  return until(
    coming.catch(() => plain(tally, step, view, frame)),
    html`<p class="soft" aria-busy="true">…</p>`,
  );
}

/** Rows of bars. */
export function plain(tally: Tally, step: ScriptStep, view: View, frame: CardFrame): TemplateResult {
  const { words } = frame;
  const listed = propList(step, "grades");
  const grades = listed.length > 1 ? listed.map((g) => g.label ?? g.id) : words.vote.grades;
  return html`${tally.over === "me" ? nothing : html`<p class="small soft">${words.screen.votes(tally.cast, tally.electorate)}</p>`}
    ${tally.rows.map((row) => {
      const item = view.get("item", row.item);
      if (!item) return nothing;
      return card(item, frame, row.grades.length > 0 ? gradeBar(row, grades) : bar(row.share, row.sum, words.lang));
    })}`;
}
