import { html, nothing, svg, type TemplateResult } from "lit";
import type { Tally, TallyRow } from "../wire/facts";
import type { View } from "../wire/layers";
import { propList, type ScriptStep } from "../wire/script";
import { type CardFrame, card } from "./card";

/** A count as a picture: bars, or for majority judgement the share of each grade. Best first. */
export function tallyView(tally: Tally, step: ScriptStep, view: View, frame: CardFrame): TemplateResult {
  const { words } = frame;
  const listed = propList(step, "grades");
  const grades = listed.length > 1 ? listed.map((g) => g.label ?? g.id) : words.vote.grades;
  return html`<div class="tally">
    ${tally.over === "me" ? nothing : html`<p class="small soft">${words.screen.votes(tally.cast, tally.electorate)}</p>`}
    ${tally.rows.map((row) => {
      const item = view.get("item", row.item);
      if (!item) return nothing;
      return card(item, frame, row.grades.length > 0 ? gradeBar(row, grades) : bar(row, step, words.lang));
    })}
  </div>`;
}

/** A bar for the share of what could be had; where several criteria were scored, the mean of each in words. */
function bar(row: TallyRow, step: ScriptStep, lang: string): TemplateResult {
  const { scores } = row;
  const [only] = scores;
  const shown = scores.length === 1 && only ? only.mean : row.sum;
  const criteria = propList(step, "criteria");
  const round = (n: number): string => n.toLocaleString(lang, { maximumFractionDigits: 1 });
  return html`<div class="bar">
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">${svg`<rect class="track" width="100" height="6" rx="3"/>
        <rect class="full" width=${100 * row.share} height="6" rx="3"/>`}</svg>
      <b class="number">${round(shown)}</b>
    </div>
    ${
      scores.length > 1
        ? html`<p class="row small soft number">${scores.map((s) => html`<span>${criteria.find((c) => c.id === s.criterion)?.label ?? s.criterion} ${round(s.mean)}</span>`)}</p>`
        : nothing
    }`;
}

function gradeBar(row: TallyRow, names: readonly string[]): TemplateResult {
  const counts = row.grades;
  const all = Math.max(
    1,
    counts.reduce((a, b) => a + b, 0),
  );
  let x = 0;
  const parts = counts.map((count, grade) => {
    const width = (100 * count) / all;
    const part = svg`<rect class="grade-fill-${grade}" x=${x} width=${width} height="10"/>`;
    x += width;
    return part;
  });
  const said = counts.map((count, grade) => `${names[grade] ?? grade}: ${count}`).join(", ");
  return html`<div class="grade-bar">
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label=${said}>${parts}${svg`<line x1="50" x2="50" y1="0" y2="10"/>`}</svg>
    ${row.grade === undefined ? nothing : html`<b>${names[row.grade] ?? ""}</b>`}
  </div>`;
}
