import { html, nothing, svg, type TemplateResult } from "lit";
import { until } from "lit/directives/until.js";
import { voteWords } from "../i18n/vote-words";
import type { Tally, TallyRow } from "../wire/facts";
import type { View } from "../wire/layers";
import { propList, type ScriptStep } from "../wire/script";
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

/** A bar for the share of what could be had, with a number beside it. */
export const bar = (share: number, shown: number, lang: string): TemplateResult => html`<div class="bar">
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">${svg`<rect class="track" width="100" height="6" rx="3"/>
      <rect class="full" width=${100 * Math.min(1, Math.max(0, share))} height="6" rx="3"/>`}</svg>
    <b class="number">${shown.toLocaleString(lang, { maximumFractionDigits: 1 })}</b>
  </div>`;

/** The share of each grade from best to worst, the middle marked: a merit profile. */
export function gradeBar(row: TallyRow, names: readonly string[]): TemplateResult {
  const counts = row.grades;
  const all = Math.max(
    1,
    counts.reduce((a, b) => a + b, 0),
  );
  let x = 0;
  const parts = counts.map((count, grade) => {
    const width = (100 * count) / all;
    const part = svg`<rect class="grade-fill-${shade(grade, counts.length)}" x=${x} width=${width} height="10"/>`;
    x += width;
    return part;
  });
  const said = counts.map((count, grade) => `${names[grade] ?? grade}: ${count}`).join(", ");
  return html`<div class="grade-bar">
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label=${said}>${parts}${svg`<line x1="50" x2="50" y1="0" y2="10"/>`}</svg>
    ${row.grade === undefined ? nothing : html`<b>${names[row.grade] ?? ""}</b>`}
  </div>`;
}

/** Which of the six colours of grades stands for this one out of so many. */
export const shade = (grade: number, of: number): number =>
  of <= 6 && of > 3 ? grade : Math.round((grade * 5) / Math.max(1, of - 1));
