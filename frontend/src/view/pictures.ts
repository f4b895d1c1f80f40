import "../style/tally.css";
import { html, nothing, type TemplateResult } from "lit";
import type { VoteWords } from "../i18n/vote-words";
import type { Tally, TallyRow } from "../wire/facts";
import type { View } from "../wire/layers";
import { propList, type ScriptStep } from "../wire/script";
import { bar, gradeBar } from "./bars";
import { type CardFrame, card, itemTitle } from "./card";
import { crossing, histogram, pairOfBars, type Spot, shares, strip } from "./charts";
import { icon } from "./icons";

interface Drawing {
  readonly tally: Tally;
  readonly step: ScriptStep;
  readonly view: View;
  readonly frame: CardFrame;
  readonly own: VoteWords;
}

/** The pictures of counts that bars alone do not tell. */
export function pictures(tally: Tally, step: ScriptStep, view: View, frame: CardFrame, own: VoteWords): TemplateResult {
  const drawing = { tally, step, view, frame, own };
  return html`${head(drawing)}${whole(drawing)}
    ${tally.rows.map((row, i) => {
      const item = view.get("item", row.item);
      return item
        ? card(item, frame, html`${number(drawing, i)}${picture(drawing, row)}${objections(drawing, row)}`)
        : nothing;
    })}`;
}

function head({ tally, own }: Drawing): TemplateResult {
  return html`<p class="row small soft"><span>${own.tally.turnout(tally.cast, tally.electorate)}</span>
    ${tally.abstained > 0 ? html`<span>${own.tally.abstained(tally.abstained)}</span>` : nothing}
    ${
      tally.quorum === undefined
        ? nothing
        : html`<span class="badge ${tally.quorum ? "" : "attention"}">${tally.quorum ? own.tally.quorum : own.tally.noQuorum}</span>`
    }</p>`;
}

const isMapped = ({ tally }: Drawing): boolean =>
  (tally.method === "score" && tally.criteria.length === 2) ||
  (tally.method === "agree_pass" && tally.figures.camps === 2);

/** The number that stands for the card on the map. */
const number = (drawing: Drawing, i: number): TemplateResult | typeof nothing =>
  isMapped(drawing) ? html`<span class="spot-number number" aria-hidden="true">${i + 1}</span>` : nothing;

/** The picture of the whole vote, where it has one. */
function whole(drawing: Drawing): TemplateResult | typeof nothing {
  const { tally, own } = drawing;
  if (tally.method === "budget")
    return html`<p class="lead number">${own.tally.spent(say(drawing, tally.figures.spent ?? 0), say(drawing, tally.figures.points ?? 0))}</p>`;
  if (tally.method === "score" && isMapped(drawing)) return impactByEffort(drawing);
  if (tally.method !== "agree_pass" || (tally.figures.camps ?? 1) < 2) return nothing;
  const camps = Array.from({ length: tally.figures.camps ?? 0 }, (_, i) => i + 1);
  return html`<p class="row small"><b>${own.tally.camps(camps.length)}</b>${camps.map(
    (n) => html`<span class="soft">${own.tally.camp(n, tally.figures[`camp${n}`] ?? 0)}</span>`,
  )}</p>${isMapped(drawing) ? campMap(drawing) : nothing}`;
}

/** Two criteria crossed: the second along, the first upwards; of a plane, the axes as they were. */
function impactByEffort(drawing: Drawing): TemplateResult {
  const { tally, step, own } = drawing;
  const [upright, level] = isPlane(step) ? [1, 0] : [0, 1];
  const names = tally.criteria.map((id) => criterion(step, id, drawing.frame));
  const [up = "", along = ""] = [names[upright], names[level]];
  const [least, most] = bounds(step);
  const place = (mean: number): number => (mean - least) / Math.max(1, most - least);
  const spots: Spot[] = tally.rows.map((row, i) => ({
    name: String(i + 1),
    x: place(row.scores[level]?.mean ?? least),
    y: place(row.scores[upright]?.mean ?? least),
  }));
  const said = tally.rows
    .map(
      (row) =>
        `${titleOf(drawing, row)}: ${up} ${say(drawing, row.scores[upright]?.mean ?? 0)}, ${along} ${say(drawing, row.scores[level]?.mean ?? 0)}`,
    )
    .join("; ");
  return html`<figure class="map"><figcaption>${own.tally.matrix(along, up)}</figcaption>${crossing(spots, said, up, along)}</figure>`;
}

/** How much of each camp agrees; upper right both do. */
function campMap(drawing: Drawing): TemplateResult {
  const { tally, own } = drawing;
  const spots: Spot[] = tally.rows.map((row, i) => ({
    name: String(i + 1),
    x: row.figures.agree1 ?? 0,
    y: row.figures.agree2 ?? 0,
  }));
  const said = tally.rows
    .map((row) =>
      own.tally.mapSaid(
        titleOf(drawing, row),
        percent(drawing, row.figures.agree1),
        percent(drawing, row.figures.agree2),
      ),
    )
    .join("; ");
  const camp = (n: number): string => own.tally.camp(n, tally.figures[`camp${n}`] ?? 0);
  return html`<figure class="map"><figcaption>${own.tally.map}</figcaption>${crossing(spots, said, camp(2), camp(1))}</figure>`;
}

function picture(drawing: Drawing, row: TallyRow): TemplateResult {
  const { tally, own, frame, step } = drawing;
  const lang = frame.words.lang;
  const figure = (name: string): number => row.figures[name] ?? 0;
  switch (tally.method) {
    case "score":
      return scored(drawing, row);
    case "majority_judgement": {
      const listed = propList(step, "grades");
      return gradeBar(row, listed.length > 1 ? listed.map((g) => g.label ?? g.id) : frame.words.vote.grades);
    }
    case "consent":
      return answered(drawing, row, own.consent.answers);
    case "gradients":
      return answered(drawing, row, own.gradients.answers);
    case "fist5":
      return answered(drawing, row, own.fist5.answers);
    case "roman":
      return answered(drawing, row, own.roman.answers);
    case "rank":
      return html`${ranked(drawing, row)}${bar(row.share, figure("points"), lang)}
        ${notes([own.tally.voters(row.votes), "beaten" in row.figures ? own.tally.beaten(figure("beaten")) : ""])}`;
    case "pairwise":
      return html`${ranked(drawing, row)}${bar(row.share, Math.round(100 * row.share), lang)}
        ${notes([own.tally.winRate(percent(drawing, row.share)), own.tally.compared(figure("compared")), own.tally.copeland(signed(drawing, figure("copeland")))])}`;
    case "crowd25":
      return figure("few") > 0
        ? notes([own.tally.few])
        : html`${ranked(drawing, row)}${bar(row.share, figure("total"), lang)}${notes([own.tally.total(say(drawing, figure("total")))])}`;
    case "budget":
      return html`<p class="badge ${figure("funded") > 0 ? "good" : ""}">${figure("funded") > 0 ? html`${icon("check")}${own.tally.funded(figure("funded"))}` : own.tally.notFunded}</p>
        ${bar(row.share, row.votes, lang)}${notes([own.tally.voters(row.votes), own.tally.price(say(drawing, figure("cost")))])}`;
    case "predict":
      return html`${pairOfBars(
        { share: figure("actual"), label: own.tally.actual(percent(drawing, figure("actual"))) },
        { share: figure("predicted"), label: own.tally.predicted(percent(drawing, figure("predicted"))) },
      )}${figure("surprise") > 0 ? html`<p class="badge attention">${own.tally.surprise(percent(drawing, figure("surprise")))}</p>` : nothing}`;
    case "agree_pass":
      return agreed(drawing, row);
    default:
      return bar(row.share, row.sum, lang);
  }
}

/** Each criterion: where the middle half of the marks lies, the mean and the median. */
function scored(drawing: Drawing, row: TallyRow): TemplateResult {
  const { step, own, frame } = drawing;
  const [least, most] = bounds(step);
  return html`${row.scores.map((score) => {
    const name = criterion(step, score.criterion, frame);
    const mean = say(drawing, score.mean);
    const said =
      own.tally.spreadSaid[score.spread > 0.5 * (most - least) ? 2 : score.spread > 0.25 * (most - least) ? 1 : 0] ??
      "";
    return html`<p class="row apart small"><span>${name}</span><span class="number">${own.tally.mean(mean)} · ${own.tally.median(say(drawing, score.median))}</span></p>
      ${strip({ ...score, least, most }, `${name}: ${own.tally.mean(mean)}, ${own.tally.spread}: ${said}`)}`;
  })}`;
}

function answered(drawing: Drawing, row: TallyRow, answers: readonly string[]): TemplateResult {
  const { own } = drawing;
  const passes = (row.figures.passes ?? 0) > 0;
  const silent = row.figures.silent ?? 0;
  return html`<p class="badge ${passes ? "good" : "attention"}">${passes ? html`${icon("check")}${own.tally.passes}` : own.tally.stops}</p>
    ${histogram(answers.map((label, i) => ({ label, count: row.grades[i] ?? 0 })))}
    ${silent > 0 ? notes([own.tally.silent(silent)]) : nothing}`;
}

function agreed(drawing: Drawing, row: TallyRow): TemplateResult {
  const { own } = drawing;
  const parts = [
    { share: row.figures.agree ?? 0, grade: 0, label: own.tally.agree(percent(drawing, row.figures.agree)) },
    { share: row.figures.pass ?? 0, grade: 3, label: own.tally.pass(percent(drawing, row.figures.pass)) },
    { share: row.figures.disagree ?? 0, grade: 5, label: own.tally.disagree(percent(drawing, row.figures.disagree)) },
  ];
  return html`${shares(parts)}${notes(parts.map((part) => part.label))}`;
}

function objections({ tally, own }: Drawing, row: TallyRow): TemplateResult | typeof nothing {
  const heard = tally.objections.filter((objection) => objection.item === row.item);
  if (heard.length === 0) return nothing;
  return html`<section class="stack tight"><p class="small"><b>${own.tally.objections}</b></p><ul class="objections">${heard.map(
    (one) =>
      html`<li>${icon("hand")}<span>${one.words}${one.by?.name ? html` <span class="soft">${own.tally.by(one.by.name)}</span>` : nothing}</span></li>`,
  )}</ul></section>`;
}

const ranked = ({ own }: Drawing, row: TallyRow): TemplateResult =>
  html`<p class="row small"><span class="unseen">${own.tally.rank}</span><b class="place number">${row.rank}</b></p>`;

const notes = (words: readonly string[]): TemplateResult =>
  html`<p class="row small soft number">${words.filter((word) => word !== "").map((word) => html`<span>${word}</span>`)}</p>`;

/** Whether items were placed between two axes, from 0 to 100, instead of being given marks. */
const isPlane = (step: ScriptStep): boolean => propList(step, "axes").length === 2;

function bounds(step: ScriptStep): readonly [number, number] {
  if (isPlane(step)) return [0, 100];
  const named = propList(step, "scale");
  const first = Number(named[0]?.id);
  const last = Number(named.at(-1)?.id);
  return named.length === 2 && !Number.isNaN(first) && !Number.isNaN(last)
    ? [first, last]
    : [0, Math.max(1, named.length - 1)];
}

const criterion = (step: ScriptStep, id: string, { words }: CardFrame): string =>
  [...propList(step, "criteria"), ...propList(step, "axes")].find((one) => one.id === id)?.label ??
  words.vote.criteria[id] ??
  id;

const titleOf = ({ view }: Drawing, row: TallyRow): string => {
  const item = view.get("item", row.item);
  return item ? itemTitle(item) : "";
};

const say = ({ frame }: Drawing, value: number): string =>
  value.toLocaleString(frame.words.lang, { maximumFractionDigits: 1 });

const signed = ({ frame }: Drawing, value: number): string =>
  value.toLocaleString(frame.words.lang, { signDisplay: "exceptZero" });

const percent = ({ frame }: Drawing, value = 0): string =>
  value.toLocaleString(frame.words.lang, { style: "percent", maximumFractionDigits: 0 });
