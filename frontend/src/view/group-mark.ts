import { html, svg, type TemplateResult } from "lit";
import type { Words } from "../i18n/words";

const outlines = [
  svg`<circle cx="16" cy="16" r="14"/>`,
  svg`<rect x="3" y="3" width="26" height="26" rx="4"/>`,
  svg`<path d="M16 2.500 30.500 28a1.500 1.500 0 0 1-1.300 2H2.800a1.500 1.500 0 0 1-1.300-2z"/>`,
  svg`<path d="M16 1 31 16 16 31 1 16z"/>`,
  svg`<path d="M16 1.500 29 8.700v14.600l-13 7.200-13-7.200V8.700z"/>`,
  svg`<path d="m16 .5 4.900 9.300 10.400 1.800-7.300 7.600 1.500 10.400L16 25l-9.500 4.600L8 19.200.7 11.600l10.400-1.800z"/>`,
  svg`<path d="M10 2h12v8h8v12h-8v8H10v-8H2V10h8z"/>`,
  svg`<path d="M16 .5c7 9 11 13 11 19a11 11 0 0 1-22 0c0-6 4-10 11-19z"/>`,
];
const COLOURS = 8;

const shapeOf = (number: number): number => (number - 1 + Math.floor((number - 1) / COLOURS)) % outlines.length;

/** "Group 3, triangle": colour, shape and number say the same thing three ways. */
export const groupName = (number: number, words: Words): string =>
  words.groupName(number, words.shapes[shapeOf(number)] ?? "");

/** @param number of the group, from 1 */
export const groupMark = (number: number, words: Words): TemplateResult => html`<span
  class="group-mark group-${((number - 1) % COLOURS) + 1}"
  ><svg viewBox="0 0 32 32" width="32" height="32" fill="currentColor" aria-hidden="true" focusable="false">
    ${outlines[shapeOf(number)]}<text x="16" y="21.500" text-anchor="middle">${number}</text></svg
  ><span class="unseen">${groupName(number, words)}</span></span
>`;
