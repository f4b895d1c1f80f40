import { html, nothing, svg, type TemplateResult } from "lit";
import type { TallyRow } from "../wire/facts";

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
