import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { voteWords } from "../../i18n/vote-words";
import { itemsIn } from "../../view/choose";
import { icon } from "../../view/icons";
import { tallyView } from "../../view/tally";
import type { Item } from "../../wire/facts";
import { type Labelled, propList, propNumber, propPart, propWord } from "../../wire/script";
import { frameOf, idea, refusedHere, type Stage, seenBy } from "../stage";
import { later } from "./later";
import { ONE, type Paper, paperOf } from "./paper";

/** The ballots that only some votes have come when they are needed. */
const rare = later(async (lang) => {
  const [{ ballots }, own] = await Promise.all([import("./ballots"), voteWords(lang)]);
  return (stage: Stage) => ballots(stage, paperOf(stage), candidates(stage), own);
});

/** A ballot. Marks are saved as they are made, or cast as a whole, and can be changed until the end. */
export function vote(stage: Stage): TemplateResult {
  const { view, run, step, words } = stage;
  const tally = view.get("tally", run.run);
  const items = candidates(stage);
  if (tally && !stage.takes) return html`${purpose(stage)}${tallyView(tally, step, view, frameOf(stage))}`;
  if (items.length === 0) return html`<p class="soft">${words.vote.nothing}</p>`;
  const paper = paperOf(stage);
  return html`${purpose(stage)}${seenBy(stage)}${ballot(stage, items, paper)}${paper.foot}
    ${tally ? html`<hr />${tallyView(tally, step, view, frameOf(stage))}` : nothing}`;
}

/** What one votes on: what one sees, without what one wrote where the vote leaves that out. */
function candidates({ view, script, step }: Stage): readonly Item[] {
  const items = itemsIn(view, script, step.in ?? []);
  return step.props?.own_items === false ? items.filter((item) => item.mine !== true) : items;
}

/** What the vote is for, on every ballot. */
function purpose({ step, session, words }: Stage): TemplateResult | typeof nothing {
  if (!step.for) return nothing;
  const who = session.mandate.whoDecides;
  return html`<p class="purpose">${icon("tree")}<span><span class="unseen">${words.vote.what}: </span>${step.for}${
    who ? html` <span class="soft">${words.vote.whoDecides(who)}</span>` : nothing
  }</span></p>`;
}

function ballot(stage: Stage, items: readonly Item[], paper: Paper): TemplateResult {
  switch (propWord(stage.step, "method")) {
    case "approval":
      return approval(stage, items, paper);
    case "dots":
      return dots(stage, items, paper);
    case "majority_judgement":
      return grades(stage, items, paper);
    case "score":
      return scores(stage, items, paper);
    default:
      return rare(stage);
  }
}

const rows = (items: readonly Item[], row: (item: Item) => TemplateResult): TemplateResult =>
  html`<div class="ballot">${repeat(items, (item) => item.id, row)}</div>`;

function approval(stage: Stage, items: readonly Item[], paper: Paper): TemplateResult {
  const { words } = stage;
  return html`<p class="ask">${words.vote.approval}</p>
    ${rows(items, (item) => {
      const on = paper.marks[item.id]?.[ONE] === 1;
      return idea(
        stage,
        item,
        html`${refusedHere(stage, { item: item.id })}<button class="button ${on ? "primary" : ""}" aria-pressed=${on}
          ?disabled=${!stage.takes} @click=${() => paper.set(item.id, on ? null : 1)}>
          ${on ? icon("check") : nothing}${on ? words.vote.supported : words.vote.support}</button>`,
      );
    })}`;
}

function dots(stage: Stage, items: readonly Item[], paper: Paper): TemplateResult {
  const { step, script } = stage;
  if (propWord(step, "per") !== "collection") return pile(stage, items, paper, undefined);
  const piles = new Map<string, Item[]>((step.in ?? []).map((name) => [name, []]));
  for (const item of items) piles.set(item.in, [...(piles.get(item.in) ?? []), item]);
  const there = [...piles].filter(([, of]) => of.length > 0);
  return html`${there.map(
    ([name, of]) => html`<section class="dots-pile" aria-labelledby="dots-${name}">
      <h2 id="dots-${name}">${script.collections[name]?.title ?? name}</h2>${pile(stage, of, paper, name)}</section>`,
  )}`;
}

/** So many dots for these items. */
function pile(stage: Stage, items: readonly Item[], paper: Paper, name: string | undefined): TemplateResult {
  const { words, step } = stage;
  const total = propNumber(step, "dots") ?? 3;
  const most = propNumber(step, "max_per_item") ?? total;
  const counted = name === undefined ? Object.values(paper.marks) : items.map((item) => paper.marks[item.id] ?? {});
  const spent = counted.reduce((sum, by) => sum + (by[ONE] ?? 0), 0);
  const left = Math.max(0, total - spent);
  return html`<p class="dots-left" role="status"><span class="dots-row" aria-hidden="true">${Array.from(
    { length: total },
    (_, i) => html`<i class="dot ${i < left ? "on" : ""}"></i>`,
  )}</span><b>${words.vote.dotsLeft(left)}</b> <span class="soft small">${words.vote.perItem(most)}</span></p>
    ${rows(items, (item) => {
      const here = paper.marks[item.id]?.[ONE] ?? 0;
      const title = Object.values(item.fields)[0] ?? "";
      return idea(
        stage,
        item,
        html`${refusedHere(stage, { item: item.id })}<div class="stepper">
          <button class="button small" aria-label=${words.vote.less(title)} ?disabled=${!stage.takes || here === 0}
            @click=${() => paper.set(item.id, here - 1 === 0 ? null : here - 1)}>${icon("minus")}</button>
          <span class="dots-row" role="img" aria-label=${here}>${Array.from({ length: Math.max(most, here) }, (_, i) => html`<i class="dot ${i < here ? "on" : ""}"></i>`)}</span>
          <button class="button small" aria-label=${words.vote.more(title)} ?disabled=${!stage.takes || left === 0 || here >= most}
            @click=${() => paper.set(item.id, here + 1)}>${icon("plus")}</button>
        </div>`,
      );
    })}`;
}

interface Choice {
  readonly value: number;
  readonly label: string;
}

function scores(stage: Stage, items: readonly Item[], paper: Paper): TemplateResult {
  const { step, words } = stage;
  const listed = propList(step, "criteria");
  const criteria: readonly Labelled[] = listed.length > 0 ? listed : [{ id: ONE, label: "" }];
  const choices = scaleOf(stage);
  return html`<p class="ask">${words.vote.score}</p>
    ${rows(items, (item) =>
      idea(
        stage,
        item,
        html`${refusedHere(stage, { item: item.id })}${criteria.map((criterion) =>
          radios(
            stage,
            item,
            criterion.id,
            criterion.label ?? words.vote.criteria[criterion.id] ?? criterion.id,
            choices,
            paper,
          ),
        )}`,
      ),
    )}`;
}

/** Named steps, low to high, count from 0; a numeric scale counts from its own least. */
function scaleOf(stage: Stage): readonly Choice[] {
  const named = propList(stage.step, "scale");
  if (named.length > 0 && named.some((step) => Number.isNaN(Number(step.id))))
    return named.map((step, value) => ({ value, label: step.label ?? step.id }));
  const part = propPart(stage.step, "scale");
  const min = Number(named[0]?.id ?? part.min ?? 1);
  const max = Number(named.at(-1)?.id ?? part.max ?? 5);
  return Array.from({ length: max - min + 1 }, (_, i) => ({ value: min + i, label: String(min + i) }));
}

function radios(
  stage: Stage,
  item: Item,
  criterion: string,
  legend: string,
  choices: readonly Choice[],
  paper: Paper,
): TemplateResult {
  const given = paper.marks[item.id]?.[criterion];
  return html`<fieldset class="segments-field"><legend>${legend}</legend>
    <div class="segments">${choices.map(
      (
        choice,
      ) => html`<label class="segment"><input type="radio" name="${item.id}-${criterion}" .checked=${given === choice.value}
        ?disabled=${!stage.takes} @change=${() => paper.set(item.id, choice.value, criterion)} /><span>${choice.label}</span></label>`,
    )}</div></fieldset>`;
}

/** Six grades as a bar that fits 360 px; the chosen one is said in words below it. */
function grades(stage: Stage, items: readonly Item[], paper: Paper): TemplateResult {
  const { words, step } = stage;
  const listed = propList(step, "grades");
  const names = listed.length > 1 ? listed.map((g) => g.label ?? g.id) : words.vote.grades;
  const judged = items.filter((item) => paper.marks[item.id]?.[ONE] !== undefined).length;
  return html`<p class="row apart"><span class="ask">${propWord(step, "question") ?? words.vote.judgement}</span>
      <span class="small soft number">${words.vote.marked(judged, items.length)}</span></p>
    ${rows(items, (item) => {
      const given = paper.marks[item.id]?.[ONE];
      return idea(
        stage,
        item,
        html`${refusedHere(stage, { item: item.id })}<fieldset class="grades-field"><legend class="unseen">${step.title}</legend>
          <div class="grades">${names.map(
            (name, value) => html`<label class="grade grade-${value}"><input type="radio" name="${item.id}-grade"
              .checked=${given === value} ?disabled=${!stage.takes} @change=${() => paper.set(item.id, value)} /><span class="grade-name">${name}</span></label>`,
          )}</div>
          <p class="grade-said" aria-hidden="true">${given === undefined ? html`<span>${names[0]}</span><span>${names.at(-1)}</span>` : html`<b>${names[given]}</b>`}</p>
        </fieldset>`,
      );
    })}`;
}
