import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { VoteWords } from "../../i18n/vote-words";
import { itemTitle } from "../../view/card";
import { icon } from "../../view/icons";
import type { Item } from "../../wire/facts";
import { propNumber, propWord } from "../../wire/script";
import { idea, refusedHere, type Stage } from "../stage";
import { deck } from "./deck";
import type { Paper } from "./paper";
import { ONE } from "./paper";
import { ranking } from "./ranking";

type Ballot = (stage: Stage, paper: Paper, items: readonly Item[], own: VoteWords) => TemplateResult;

/** The ballots that only some votes have; the others stand in vote.ts. */
export const ballots: Ballot = (stage, paper, items, own) => {
  switch (propWord(stage.step, "method")) {
    case "rank":
      return ranking(stage, paper, items, own);
    case "pairwise":
      return pairs(stage, paper, items, own);
    case "consent":
      return consent(stage, paper, items, own);
    case "gradients":
      return answers(stage, paper, items, own.gradients.ask, own.gradients.answers);
    case "fist5":
      return answers(stage, paper, items, own.fist5.ask, own.fist5.answers);
    case "roman":
      return answers(stage, paper, items, own.roman.ask, own.roman.answers);
    case "crowd25":
      return crowd(stage, paper, items, own);
    case "budget":
      return budget(stage, paper, items, own);
    case "predict":
      return predict(stage, paper, items, own);
    default:
      return agree(stage, paper, items, own);
  }
};

const each = (items: readonly Item[], row: (item: Item) => TemplateResult): TemplateResult =>
  html`<div class="ballot">${repeat(items, (item) => item.id, row)}</div>`;

/** One answer out of a few, the best first, in words one below the other. */
function choices(
  stage: Stage,
  name: string,
  legend: string,
  labels: readonly string[],
  given: number | undefined,
  choose: (index: number) => void,
): TemplateResult {
  return html`<fieldset class="segments-field"><legend class="unseen">${legend}</legend>
    <div class="answers">${labels.map(
      (label, index) => html`<label class="segment answer"><input type="radio" name=${name} .checked=${given === index}
        ?disabled=${!stage.takes} @change=${() => choose(index)} /><span>${label}</span></label>`,
    )}</div></fieldset>`;
}

function answers(
  stage: Stage,
  paper: Paper,
  items: readonly Item[],
  ask: string,
  labels: readonly string[],
): TemplateResult {
  return html`<p class="ask">${ask}</p>${each(items, (item) =>
    idea(
      stage,
      item,
      html`${refusedHere(stage, { item: item.id })}${choices(
        stage,
        `${item.id}-answer`,
        itemTitle(item),
        labels,
        paper.marks[item.id]?.[ONE],
        (index) => paper.set(item.id, index),
      )}`,
    ),
  )}`;
}

const OBJECTS = 2;

/** An objection counts with its reason: it is sent when the reason is. */
function consent(stage: Stage, paper: Paper, items: readonly Item[], own: VoteWords): TemplateResult {
  return html`<p class="ask">${own.consent.ask}</p><p class="soft small">${own.consent.hint}</p>
    ${each(items, (item) => {
      const key = `objects/${stage.run.run}/${item.id}`;
      const given = paper.marks[item.id]?.[ONE];
      const writing = stage.memory.get(key) === true || given === OBJECTS;
      const choose = (index: number): void => {
        stage.memory.set(key, index === OBJECTS);
        if (index === OBJECTS) stage.redraw();
        else paper.set(item.id, index);
      };
      return idea(
        stage,
        item,
        html`${refusedHere(stage, { item: item.id })}${choices(
          stage,
          `${item.id}-consent`,
          itemTitle(item),
          own.consent.answers,
          stage.memory.get(key) === true ? OBJECTS : given,
          choose,
        )}${writing ? reason(stage, paper, item, own) : nothing}`,
      );
    })}`;
}

function reason(stage: Stage, paper: Paper, item: Item, own: VoteWords): TemplateResult {
  const said = paper.words[item.id] ?? "";
  const id = `why-${item.id}`;
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const box = (event.target as HTMLFormElement).elements.namedItem(id);
    const text = box instanceof HTMLTextAreaElement ? box.value.trim() : "";
    if (text !== "") paper.set(item.id, OBJECTS, ONE, text);
  };
  return html`<form class="stack tight" @submit=${send}>
    ${said === "" ? nothing : html`<p role="status">${icon("hand")} <b>${own.consent.objected}</b> ${said}</p>`}
    <label class="field" for=${id}><span>${own.consent.why}</span>
      <textarea id=${id} name=${id} rows="2" maxlength="1000" required .value=${said} ?disabled=${!stage.takes}></textarea></label>
    <button class="button small" ?disabled=${!stage.takes}>${said === "" ? own.consent.object : own.consent.change}</button>
  </form>`;
}

/** Two at a time, as they were dealt. */
function pairs(stage: Stage, paper: Paper, items: readonly Item[], own: VoteWords): TemplateResult {
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
function crowd(stage: Stage, paper: Paper, items: readonly Item[], own: VoteWords): TemplateResult {
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

function agree(stage: Stage, paper: Paper, items: readonly Item[], own: VoteWords): TemplateResult {
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

/** The price of an item as the server reads it: the digits of its field. */
export function costOf(item: Item, field: string | undefined): number {
  const digits = (field === undefined ? "" : (item.fields[field] ?? ""))
    .replace(/[.,]\d{1,2}\D*$/, "")
    .replace(/\D/g, "");
  return digits === "" || digits.length > 9 ? 1 : Number(digits);
}

function budget(stage: Stage, paper: Paper, items: readonly Item[], own: VoteWords): TemplateResult {
  const { step, words } = stage;
  const points = propNumber(step, "points") ?? 100;
  const field = propWord(step, "cost");
  const spent = items.reduce((sum, item) => sum + (paper.marks[item.id] ? costOf(item, field) : 0), 0);
  const left = points - spent;
  const say = (n: number): string => n.toLocaleString(words.lang);
  return html`<p class="ask">${own.budget.ask}</p>
    <p class="dots-left" role="status"><progress max=${points} value=${spent} aria-hidden="true"></progress><b class="number">${own.budget.left(say(left), say(points))}</b></p>
    ${each(items, (item) => {
      const on = paper.marks[item.id] !== undefined;
      const cost = costOf(item, field);
      const dear = !on && cost > left;
      return idea(
        stage,
        item,
        html`${refusedHere(stage, { item: item.id })}<div class="row apart"><span class="badge number">${own.budget.price(say(cost))}</span>
          <button class="button ${on ? "primary" : ""}" aria-pressed=${on} ?disabled=${!stage.takes || dear}
            @click=${() => paper.set(item.id, on ? null : 1)}>${on ? icon("check") : nothing}${on ? own.budget.funded : dear ? own.budget.dear : own.budget.fund}</button></div>`,
      );
    })}`;
}

function predict(stage: Stage, paper: Paper, items: readonly Item[], own: VoteWords): TemplateResult {
  return html`<p class="ask">${own.predict.ask}</p>${each(items, (item) => {
    const mine = paper.marks[item.id]?.mine;
    const others = paper.marks[item.id]?.others;
    const id = `others-${item.id}`;
    return idea(
      stage,
      item,
      html`${refusedHere(stage, { item: item.id })}<fieldset class="segments-field"><legend>${own.predict.mine}</legend>
        <div class="segments">${[
          { value: 1, label: own.predict.yes },
          { value: 0, label: own.predict.no },
        ].map(
          ({
            value,
            label,
          }) => html`<label class="segment"><input type="radio" name="${item.id}-mine" .checked=${mine === value}
            ?disabled=${!stage.takes} @change=${() => paper.set(item.id, value, "mine")} /><span>${label}</span></label>`,
        )}</div></fieldset>
        <label class="field" for=${id}><span>${own.predict.others}</span>
          <input id=${id} class="slider" type="range" min="0" max="100" step="5" .value=${String(others ?? 50)} ?disabled=${!stage.takes}
            aria-valuetext=${own.predict.share(others ?? 50)}
            @change=${(event: Event) => paper.set(item.id, Number((event.target as HTMLInputElement).value), "others")} /></label>
        <p class="number soft" aria-hidden="true">${others === undefined ? "–" : own.predict.share(others)}</p>`,
    );
  })}`;
}
