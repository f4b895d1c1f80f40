import { html, svg, type TemplateResult } from "lit";
import { shade } from "./bars";

/** Small drawings without words of their own; whoever draws them says in words what they show. */

export interface Spot {
  readonly name: string;
  /** 0 to 1 */
  readonly x: number;
  readonly y: number;
}

/** Numbered spots between two axes; what lies together is one spot with all its numbers. */
export function crossing(spots: readonly Spot[], said: string, up: string, along: string): TemplateResult {
  const near = new Map<string, Spot[]>();
  for (const spot of spots) {
    const key = `${Math.round(spot.x * 16)}/${Math.round(spot.y * 16)}`;
    near.set(key, [...(near.get(key) ?? []), spot]);
  }
  const at = (value: number): number => 8 + 84 * Math.min(1, Math.max(0, value));
  return html`<div class="crossing"><span class="axis up small soft">${up}</span>
    <svg viewBox="0 0 100 100" role="img" aria-label=${said}>
      ${svg`<rect class="field" x="1" y="1" width="98" height="98" rx="3"/><line x1="50" x2="50" y1="1" y2="99"/><line x1="1" x2="99" y1="50" y2="50"/>`}
      ${[...near.values()].map((together) => {
        const [first] = together;
        if (!first) return svg``;
        const name = together.map((spot) => spot.name).join("·");
        return svg`<circle cx=${at(first.x)} cy=${100 - at(first.y)} r=${together.length > 1 ? 6.5 : 4.5}/><text x=${at(first.x)} y=${100 - at(first.y)}
          class=${name.length > 2 ? "long" : ""}>${name}</text>`;
      })}
    </svg><span class="axis along small soft">${along}</span></div>`;
}

/** One line for each answer: its words, a bar, how many. */
export function histogram(answers: readonly { readonly label: string; readonly count: number }[]): TemplateResult {
  const most = Math.max(1, ...answers.map((answer) => answer.count));
  return html`<ul class="histogram">${answers.map(
    ({ label, count }, i) => html`<li class=${count === 0 ? "soft" : ""}><span class="small">${label}</span>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">${svg`<rect class="track" width="100" height="8" rx="2"/><rect
        class="grade-fill-${shade(i, answers.length)}" width=${(100 * count) / most} height="8" rx="2"/>`}</svg><b class="number">${count}</b></li>`,
  )}</ul>`;
}

/** A scale with the middle half of the marks as a band, the mean as a dot, the median as a tick. */
export function strip(
  of: {
    readonly mean: number;
    readonly median: number;
    readonly low: number;
    readonly high: number;
    readonly least: number;
    readonly most: number;
  },
  said: string,
): TemplateResult {
  const at = (value: number): number =>
    2 + (96 * (Math.min(of.most, Math.max(of.least, value)) - of.least)) / Math.max(1, of.most - of.least);
  const from = at(of.low);
  return html`<svg class="strip" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label=${said}>${svg`<rect class="track" y="2.5" width="100" height="3" rx="1.5"/>
    <rect class="band" x=${from} y="1" width=${Math.max(1, at(of.high) - from)} height="6" rx="1.5"/>
    <line x1=${at(of.median)} x2=${at(of.median)} y1="0" y2="8"/><rect class="full" x=${at(of.mean) - 1} y="2" width="2" height="4" rx="1"/>`}</svg>`;
}

/** What is, above what was expected. */
export const pairOfBars = (
  first: { readonly share: number; readonly label: string },
  second: { readonly share: number; readonly label: string },
): TemplateResult =>
  html`<div class="two-bars">${[first, second].map(
    ({ share, label }, i) =>
      html`<span class="small">${label}</span><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">${svg`<rect class="track" width="100" height="6" rx="3"/>
    <rect class=${i === 0 ? "full" : "pale"} width=${100 * share} height="6" rx="3"/>`}</svg>`,
  )}</div>`;

/** Parts of a whole side by side. */
export function shares(
  parts: readonly { readonly share: number; readonly grade: number; readonly label: string }[],
): TemplateResult {
  let x = 0;
  return html`<div class="grade-bar"><svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label=${parts.map((part) => part.label).join(", ")}>${parts.map(
    (part) => {
      const drawn = svg`<rect class="grade-fill-${part.grade}" x=${x} width=${100 * part.share} height="10"/>`;
      x += 100 * part.share;
      return drawn;
    },
  )}</svg></div>`;
}
