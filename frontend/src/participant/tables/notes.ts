import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { itemsIn, myGroup, written } from "../../view/choose";
import type { Item } from "../../wire/facts";
import { idea, outOf, refusedHere, type Stage, seenBy } from "../stage";
import { composer, namedChoice, ownCard } from "../steps/writing";
import { tableWords } from "./words";

/** The sheet on the table: what earlier guests wrote, which stays; what is written now, which anybody here may word better. */
export function notes(stage: Stage): TemplateResult | typeof nothing {
  const collection = outOf(stage);
  if (collection === "") return nothing;
  const words = tableWords(stage.words.lang);
  const cloth = isHandedOn(stage);
  const here = written(stage.view, stage.run.run);
  return html`${seenBy(stage)}
    <section class="stack" aria-labelledby="notes-title">
      <h2 class="panel-title" id="notes-title">${cloth ? words.cloth : words.notes}</h2>
      ${former(stage, cloth ? earlier(stage, collection) : [])}
      ${here.length > 0 ? html`<h3 class="eyebrow">${words.now}</h3>` : nothing}
      <div class="cards cloth" role="list">${repeat(
        here,
        (item) => item.id,
        (item) => html`<div role="listitem">${ownCard(stage, item)}</div>`,
      )}</div>
      ${here.length === 0 && !stage.takes ? html`<p class="soft">${words.nothing}</p>` : nothing}
      ${stage.takes ? write(stage, collection, cloth) : refusedHere(stage, { run: stage.run.run })}
    </section>`;
}

/** A sheet that the next guests of the same table will read. */
export const isHandedOn = ({ script, step }: Stage): boolean =>
  step.with !== undefined && script.steps.some((one) => one.kind === "rotate" && one.with === step.with);

function write(stage: Stage, collection: string, cloth: boolean): TemplateResult {
  const words = tableWords(stage.words.lang);
  const joint = stage.step.with !== undefined && stage.step.see?.authors === "group";
  return html`${composer(stage, {
    name: `${stage.run.run}/new`,
    place: { run: stage.run.run, in: collection, ...namedChoice(stage) },
    label: (field) => (field.id === "text" ? words.noteLabel : (field.label ?? words.noteLabel)),
    button: cloth ? words.note : words.noteAdd,
    bare: false,
  })}${joint ? html`<p class="small soft">${words.together}</p>` : nothing}`;
}

/** What was written at this table in the rounds before, oldest first. */
function earlier(stage: Stage, collection: string): readonly Item[] {
  const group = myGroup(stage.view, stage.me, stage.step.with);
  return itemsIn(stage.view, stage.script, [collection]).filter(
    (item) => item.run !== stage.run.run && item.group !== undefined && item.group.id === group?.id,
  );
}

function former(stage: Stage, items: readonly Item[]): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  const words = tableWords(stage.words.lang);
  const runs = [...new Set(items.map((item) => item.run))].toSorted(
    (a, b) => (stage.view.get("run", a)?.index ?? 0) - (stage.view.get("run", b)?.index ?? 0),
  );
  return html`${runs.map(
    (run, index) => html`<h3 class="eyebrow">${words.earlier(index + 1)}</h3>
      <div class="cards cloth" role="list">${items
        .filter((item) => item.run === run)
        .map((item) => html`<div role="listitem">${idea(stage, item)}</div>`)}</div>`,
  )}`;
}
