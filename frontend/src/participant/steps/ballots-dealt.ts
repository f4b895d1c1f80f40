import { html, type TemplateResult } from "lit";
import type { VoteWords } from "../../i18n/vote-words";
import { itemTitle } from "../../view/card";
import type { Item } from "../../wire/facts";
import { idea, refusedHere, type Stage } from "../stage";
import { deck } from "./deck";
import type { Paper } from "./paper";
import { ONE } from "./paper";

/** Two at a time, as they were dealt. */
export function pairs(stage: Stage, paper: Paper, items: readonly Item[], own: VoteWords): TemplateResult {
  const dealt = stage.view.get("dealt", stage.run.run)?.items ?? [];
  const found = new Map(items.map((item) => [item.id, item]));
  const couples = Array.from({ length: Math.floor(dealt.length / 2) }, (_, i) => [dealt[2 * i], dealt[2 * i + 1]])
    .map(([a, b]) => ({ a: found.get(a ?? ""), b: found.get(b ?? "") }))
    .flatMap(({ a, b }) => (a && b ? [{ a, b }] : []));
  if (couples.length === 0) return html`<p class="soft">${own.pairs.none}</p>`;
  // a pair stands on the ballot under the smaller id
  const given = (a: Item, b: Item): number | undefined => {
    const turned = a.id > b.id;
    const value = turned ? paper.marks[b.id]?.[a.id] : paper.marks[a.id]?.[b.id];
    return value === undefined ? undefined : turned ? -value : value;
  };
  const put = (a: Item, b: Item, value: number): void =>
    a.id > b.id ? paper.set(b.id, -value, a.id) : paper.set(a.id, value, b.id);
  return html`<p class="ask">${own.pairs.ask}</p>${deck(
    stage,
    couples,
    ({ a, b }) => given(a, b) !== undefined,
    ({ a, b }, go) => {
      const now = given(a, b);
      const side = (item: Item, value: number): TemplateResult =>
        idea(
          stage,
          item,
          html`<button class="button ${now === value ? "primary" : ""}" aria-pressed=${now === value} ?disabled=${!stage.takes}
            aria-label=${own.pairs.prefer(itemTitle(item))} @click=${() => go(() => put(a, b, value))}>${own.pairs.preferShort}</button>`,
        );
      return html`${refusedHere(stage, { item: a.id })}${refusedHere(stage, { item: b.id })}<div class="couple">${side(a, 1)}${side(b, -1)}</div>
        <p><button class="button quiet" aria-pressed=${now === 0} ?disabled=${!stage.takes} @click=${() => go(() => put(a, b, 0))}>${own.pairs.equal}</button></p>`;
    },
    own,
  )}`;
}

/** The cards one was dealt, one after the other. */
export function crowd(stage: Stage, paper: Paper, items: readonly Item[], own: VoteWords): TemplateResult {
  const dealt = stage.view.get("dealt", stage.run.run)?.items ?? [];
  const cards = dealt.flatMap((id) => items.find((item) => item.id === id) ?? []);
  if (cards.length === 0) return html`<p class="soft">${own.crowd.none}</p>`;
  return html`<p class="ask">${own.crowd.ask}</p>${deck(
    stage,
    cards,
    (item) => paper.marks[item.id]?.[ONE] !== undefined,
    (item, go) =>
      idea(
        stage,
        item,
        html`${refusedHere(stage, { item: item.id })}<fieldset class="segments-field"><legend class="unseen">${own.crowd.ask}</legend>
          <div class="segments">${[1, 2, 3, 4, 5].map(
            (
              n,
            ) => html`<button class="button ${paper.marks[item.id]?.[ONE] === n ? "primary" : ""}" aria-label=${own.crowd.score(n)}
              aria-pressed=${paper.marks[item.id]?.[ONE] === n} ?disabled=${!stage.takes} @click=${() => go(() => paper.set(item.id, n))}>${n}</button>`,
          )}</div></fieldset>`,
      ),
    own,
  )}`;
}

/** All of them, one after the other. */
export function agree(stage: Stage, paper: Paper, items: readonly Item[], own: VoteWords): TemplateResult {
  const says = [
    { value: 1, label: own.agree.agree },
    { value: -1, label: own.agree.disagree },
    { value: 0, label: own.agree.pass },
  ];
  return html`<p class="ask">${own.agree.ask}</p>${deck(
    stage,
    items,
    (item) => paper.marks[item.id]?.[ONE] !== undefined,
    (item, go) =>
      idea(
        stage,
        item,
        html`${refusedHere(stage, { item: item.id })}<div class="row">${says.map(({ value, label }) => {
          const on = paper.marks[item.id]?.[ONE] === value;
          return html`<button class="button ${on ? "primary" : value === 0 ? "quiet" : ""}" aria-pressed=${on}
            ?disabled=${!stage.takes} @click=${() => go(() => paper.set(item.id, value))}>${label}</button>`;
        })}</div>`,
      ),
    own,
  )}`;
}
