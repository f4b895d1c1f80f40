import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { list } from "../../i18n/words";
import { sources, written } from "../../view/choose";
import { icon } from "../../view/icons";
import type { Item } from "../../wire/facts";
import type { ScriptField } from "../../wire/script";
import type { Place } from "../pen";
import { fieldsOf, idea, outOf, refusedHere, type Stage, seenBy } from "../stage";
import { calmDone } from "./done";
import { parentsOf, picker } from "./picking";
import { composer, ownCard } from "./writing";

/** Who (me), what, by when, first step, request; and standing witness for others. */
export function commit(stage: Stage): TemplateResult {
  const { words, run, me } = stage;
  const from = sources(stage.view, stage.script, stage.step, run);
  const all = written(stage.view, run.run);
  const own = all.filter((item) => item.mine);
  const others = all.filter((item) => !item.mine);
  const parents = parentsOf(stage, from);
  const place: Place = { run: run.run, in: outOf(stage), ...(parents.length > 0 ? { parents } : {}) };
  return html`${from.length > 0 && stage.takes ? picker(stage, from, words.commit.from) : nothing} ${seenBy(stage)}
    ${
      stage.takes
        ? html`<section class="card commit-form">
            <p class="lead">${me?.name ? words.commit.me(me.name) : words.commit.meNoName}</p>
            ${composer(stage, {
              name: `${run.run}/new`,
              place,
              fields: commitFields(stage),
              label: (field) => field.label ?? words.commit.fields[field.id] ?? field.id,
              hint: (field) => words.commit.fieldHints[field.id],
              button: own.length > 0 ? words.commit.another : words.commit.add,
            })}
            <p class="small soft">${words.commit.none}</p>
          </section>`
        : nothing
    }
    ${own.map((item) => ownCard(stage, item))}
    ${
      others.length > 0
        ? html`<section class="stack tight"><h2>${words.commit.all}</h2><p class="soft">${words.commit.witnessHint}</p>
            ${repeat(
              others,
              (item) => item.id,
              (item) => idea(stage, item, witness(stage, item)),
            )}</section>`
        : nothing
    }
    ${calmDone(stage)}`;
}

/** "Who" is always oneself. */
const commitFields = (stage: Stage): readonly ScriptField[] =>
  fieldsOf(stage, outOf(stage)).filter((field) => field.id !== "who");

function witness(stage: Stage, item: Item): TemplateResult {
  const { words, live, me } = stage;
  const names = (item.witnesses ?? []).map((w) => w.name ?? words.someone);
  const waiting = live.outbox.ahead().findLast((c) => c.k === "witness" && c.item === item.id);
  const on = waiting?.k === "witness" ? waiting.on : (item.witnesses ?? []).some((w) => w.id === me?.id);
  return html`${names.length > 0 ? html`<p class="small soft">${words.commit.witnesses(list(names, words))}</p>` : nothing}
    ${refusedHere(stage, { item: item.id })}
    ${
      stage.step.props?.witness === false
        ? nothing
        : html`<button class="button small" aria-pressed=${on} @click=${() => live.wish({ k: "witness", item: item.id, on: !on })}>
            ${icon(on ? "check" : "eye")}${on ? words.commit.witnessing : words.commit.witness}</button>`
    }`;
}
