import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Item, TallyRow } from "../wire/facts";
import type { View } from "../wire/layers";
import { propList, type Script, type ScriptStep } from "../wire/script";
import { bar } from "./bars";
import { type CardFrame, card } from "./card";
import { itemsIn } from "./choose";
import { countShown } from "./count";
import "../style/sides.css";

/** One side of a board: a collection under its title, and how strongly it pulls where that was voted. */
interface Side {
  readonly title: string;
  readonly items: readonly Item[];
  readonly sum: number | undefined;
}

const own = {
  en: { sum: (n: string) => `Together ${n}`, none: "Nothing yet." },
  fr: { sum: (n: string) => `Ensemble ${n}`, none: "Rien pour l’instant." },
};

/** How strong a card is: the mean of its one criterion, else its sum. */
const strength = (row: TallyRow | undefined): number => (row === undefined ? 0 : (row.scores[0]?.mean ?? row.sum));

/** The collections of a step side by side: two face each other, four make a square. What was voted stronger stands higher. */
export function sidesView(
  view: View,
  script: Script,
  step: ScriptStep,
  frame: CardFrame,
  more?: (item: Item) => unknown,
): TemplateResult {
  const shown = countShown(view, script, step);
  const tally = shown?.tally;
  const rows = new Map(tally?.rows.map((row) => [row.item, row]));
  const scale = shown ? propList(shown.vote, "scale").length : 0;
  const most = Math.max(1, scale, ...(tally?.rows.map(strength) ?? []));
  const names = step.in ?? [];
  const words = own[frame.words.lang === "fr" ? "fr" : "en"];
  const said = (n: number): string => n.toLocaleString(frame.words.lang, { maximumFractionDigits: 1 });
  return html`<div class="sides of-${names.length}">${names.map((name) => {
    const { title, items, sum } = side(view, script, name, tally ? rows : undefined);
    return html`<section class="side stack tight">
      <h2 class="side-title"><span>${title}</span> <span class="soft small number">${sum === undefined ? items.length : words.sum(said(sum))}</span></h2>
      ${items.length === 0 ? html`<p class="small soft">${words.none}</p>` : nothing}
      ${repeat(
        items,
        (item) => item.id,
        (item) => {
          const row = rows.get(item.id);
          const pull = row === undefined ? nothing : bar(strength(row) / most, strength(row), frame.words.lang);
          return card(item, frame, html`${pull}${more?.(item) ?? nothing}`);
        },
      )}</section>`;
  })}</div>`;
}

function side(view: View, script: Script, name: string, rows: ReadonlyMap<string, TallyRow> | undefined): Side {
  const items = itemsIn(view, script, [name]);
  const title = script.collections[name]?.title ?? script.steps.find((one) => one.id === name)?.title ?? name;
  if (!rows) return { title, items, sum: undefined };
  const pull = (item: Item): number => strength(rows.get(item.id));
  return {
    title,
    items: items.toSorted((a, b) => pull(b) - pull(a)),
    sum: items.reduce((all, item) => all + pull(item), 0),
  };
}
