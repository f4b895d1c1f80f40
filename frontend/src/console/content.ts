import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { beside, isBeside } from "../view/beside";
import { card, itemTitle } from "../view/card";
import { revealed, written } from "../view/choose";
import { countShown } from "../view/count";
import { decisionCard } from "../view/decision";
import { ruleSaid, whyKept } from "../view/kept";
import { pulseResult } from "../view/pulse";
import { tallyView } from "../view/tally";
import type { Item } from "../wire/facts";
import { propWord } from "../wire/script";
import { deciding } from "./deciding";
import { type Desk, frameOf, refusedKinds } from "./desk";
import { groupings } from "./groupings";
import { boardsLazily, themesLazily } from "./lazily";

/** What the step shows, as far as the facilitator may see it. */
export function content(desk: Desk): TemplateResult | typeof nothing {
  const { view, run, step, own, words } = desk;
  if (!run || !step) return nothing;
  const tally = step.kind === "organise" ? undefined : view.get("tally", run.run);
  const sides = isBeside(step);
  const count = tally ? { tally: tally, vote: step } : sides ? undefined : countShown(view, desk.script, step);
  const pulse = view.get("pulse", run.run);
  const decisions = view.all("decision").filter((d) => d.run === run.run);
  const shown =
    (step.kind === "vote" && tally) || step.kind === "agenda" || step.kind === "organise" ? [] : visible(desk);
  const onBoards =
    step.kind === "agenda" ||
    step.kind === "organise" ||
    step.kind === "sessions" ||
    view.all("wall").some((wall) => wall.open);
  return html`
    ${turns(desk)} ${onBoards ? boardsLazily(desk) : nothing} ${step.kind === "decide" ? deciding(desk) : nothing} ${decisions.map((d) => decisionCard(d, words))}
    ${pulse ? html`<section class="stack tight"><h2 class="panel-title">${own.result}</h2>${pulseResult(pulse, step, words)}</section>` : nothing}
    ${count ? html`<section class="stack tight"><h2 class="panel-title">${count.vote === step ? own.result : count.vote.title}</h2>${tallyView(count.tally, count.vote, view, frameOf(desk))}</section>` : nothing}
    ${step.kind === "select" ? settling(desk) : nothing}
    ${step.kind === "group" ? groupings(desk, run.run) : nothing}
    ${step.kind === "rotate" && step.with ? groupings(desk, step.with, run.run) : nothing}
    ${step.kind === "discuss" ? inTheMiddle(desk) : nothing}
    ${sides ? beside(view, desk.script, step, frameOf(desk), (item) => hideButton(desk, item)) : nothing}
    ${
      shown.length > 0 && step.kind !== "decide"
        ? html`<section class="stack tight"><h2 class="panel-title">${own.items_title} <span class="soft small number">${shown.length}</span></h2>
            ${refusedKinds(desk, ["hide"])} ${desk.leads ? themesLazily(desk, shown) : nothing}
            <div class="cards">${repeat(
              shown,
              (item) => item.id,
              (item) => card(item, frameOf(desk), html`${reasons(desk, item)}${hideButton(desk, item)}`),
            )}</div></section>`
        : nothing
    }
    ${step.kind !== "group" && step.kind !== "rotate" && step.with ? html`<details><summary>${own.groups}</summary>${groupings(desk, step.with)}</details>` : nothing}`;
}

/** Written in this step, or what it starts from; hidden ones too, so that they can come back. */
function visible(desk: Desk): readonly Item[] {
  const { view, run, step, script } = desk;
  if (!run || !step) return [];
  const selection = view.get("selection", run.run);
  if (selection) return selection.chosen.flatMap((id) => view.get("item", id) ?? []);
  const here = written(view, run.run);
  const read = isBeside(step) ? (step.in ?? []) : [];
  const hidden = view
    .all("item")
    .filter((item) => item.hidden === true && (item.run === run.run || read.includes(item.in)));
  return here.length + hidden.length > 0 || isBeside(step) ? [...here, ...hidden] : revealed(view, script, step);
}

function hideButton(desk: Desk, item: Item): TemplateResult | typeof nothing {
  if (!desk.leads) return nothing;
  const { live, own } = desk;
  const hidden = item.hidden === true;
  return html`${hidden ? html`<p class="badge attention">${own.hidden}</p>` : nothing}<div class="row card-actions"><button class="button quiet small"
    @click=${() => live.wish({ k: "hide", item: item.id, on: !hidden })}>${hidden ? own.show : own.hide}</button></div>`;
}

function turns(desk: Desk): TemplateResult | typeof nothing {
  const { run, words, own, live, view } = desk;
  const turn = run?.turn;
  if (!desk.leads || !run || !turn || turn.index >= turn.of) return nothing;
  const item = turn.item === undefined ? undefined : view.get("item", turn.item);
  const pass = (to: number, said: string): TemplateResult =>
    html`${refusedKinds(desk, ["turn"])}<div class="row"><button class="button small" @click=${() => live.wish({ k: "turn", run: run.run, to })}>${said}</button></div>`;
  if (desk.step && propWord(desk.step, "turn") === "talking_piece")
    return html`<section class="stack tight"><h2 class="panel-title">${own.piece}</h2><p class="lead">${own.pieceWith(turn.name ?? words.someone)}</p>${pass(turn.of, own.pieceDown)}</section>`;
  return html`<section class="stack tight"><h2 class="panel-title">${words.interview.turn(turn.index + 1, turn.of)}</h2>
    ${turn.name ? html`<p class="lead">${words.pitch.turn(turn.name)}</p>` : nothing} ${item ? card(item, frameOf(desk)) : nothing}
    ${pass(turn.index + 1, own.nextTurn)}</section>`;
}

/** Who sits on the chairs of a fishbowl. */
function inTheMiddle({ view, run, own, words }: Desk): TemplateResult | typeof nothing {
  const circle = run && view.get("circle", run.run);
  if (!circle) return nothing;
  const names = circle.members.map((member) => member.name ?? words.someone);
  return html`<section class="stack tight"><h2 class="panel-title">${own.middle(names.length, circle.chairs)}</h2><p>${names.join(", ")}</p></section>`;
}

const reasons = ({ view, run, words }: Desk, item: Item): TemplateResult | typeof nothing => {
  const selection = run && view.get("selection", run.run);
  return selection ? whyKept(selection, item.id, words) : nothing;
};

/** Equals at the edge, of which as many stay as there is room for: the facilitator says which, for the group. */
function settling(desk: Desk): TemplateResult | typeof nothing {
  const { view, run, step, words, live } = desk;
  const selection = run && view.get("selection", run.run);
  if (!run || !step || !selection) return nothing;
  if (!desk.leads || selection.open === 0) return ruleSaid(selection, step, words);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const ticked = new FormData(event.target as HTMLFormElement).getAll("tied").map(String);
    live.wish({ k: "settle", run: run.run, items: ticked });
  };
  return html`<form class="stack tight" @submit=${send}>${ruleSaid(selection, step, words)}${refusedKinds(desk, ["settle"])}
    <div class="ticks">${selection.tied.map((id) => {
      const item = view.get("item", id);
      return item
        ? html`<label><input type="checkbox" name="tied" value=${id} /><span>${itemTitle(item)}</span></label>`
        : nothing;
    })}</div><p><button class="button small">${words.select.settle}</button></p></form>`;
}
