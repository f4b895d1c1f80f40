import { html, nothing, type TemplateResult } from "lit";
import type { VoteWords } from "../../i18n/vote-words";
import { itemTitle } from "../../view/card";
import { icon } from "../../view/icons";
import type { Item } from "../../wire/facts";
import { idea, refusedHere, type Stage } from "../stage";
import { each } from "./each";
import type { Paper } from "./paper";
import { ONE } from "./paper";

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

/** The same few answers for every card. */
export function answers(
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
export function consent(stage: Stage, paper: Paper, items: readonly Item[], own: VoteWords): TemplateResult {
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
