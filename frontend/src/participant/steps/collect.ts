import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { myGroup, sources, written } from "../../view/choose";
import { propNumber, propWord } from "../../wire/script";
import type { Place } from "../pen";
import { idea, outOf, refusedHere, type Stage, seenBy } from "../stage";
import { bubbles } from "./bubbles";
import { calmDone } from "./done";
import { parentsOf, picker } from "./picking";
import { composer, mine, namedChoice, ownCard } from "./writing";

/** People add items: a list, or nine bubbles. */
export function collect(stage: Stage): TemplateResult {
  const from = sources(stage.view, stage.script, stage.step, stage.run);
  if (propWord(stage.step, "layout") === "bubbles9") {
    const parents = from.length === 1 ? from : from.filter((item) => item.mine).slice(0, 9);
    return html`${seenBy(stage)}${bubbles(
      stage,
      parents.map((item) => item.id),
    )}${calmDone(stage)}`;
  }
  return html`${from.length > 0 ? picker(stage, from, stage.words.transform.from) : nothing} ${writingList(stage, parentsOf(stage, from))}
    ${calmDone(stage)}`;
}

/** What stands already on the sheet that has come round to me. */
function sheet(stage: Stage): TemplateResult | typeof nothing {
  const { step, run, view } = stage;
  if (step.props?.build === undefined) return nothing;
  const before = view.all("item").filter((item) => item.step === step.id && item.run !== run.run && item.mine !== true);
  const rows = before.toSorted((a, b) => (view.get("run", a.run)?.index ?? 0) - (view.get("run", b.run)?.index ?? 0));
  return rows.length === 0
    ? nothing
    : html`<section class="stack tight"><h2 class="eyebrow">${stage.words.collect.sheet}</h2>${repeat(
        rows,
        (item) => item.id,
        (item) => idea(stage, item),
      )}</section>`;
}

/** How many to aim for; it never blocks. */
function aim({ step, words }: Stage, written: number): TemplateResult | typeof nothing {
  const target = propNumber(step, "target");
  if (target === undefined || propNumber(step, "cap") === target) return nothing;
  return html`<p class="small soft">${words.collect.aim(written, target)}</p>`;
}

/** The form, one's own cards, and those of others that one may see already. */
export function writingList(stage: Stage, parents: readonly string[], ready = true): TemplateResult {
  const { words, run, step } = stage;
  const all = written(stage.view, run.run);
  const own = all.filter((item) => item.mine);
  const others = all.filter((item) => !item.mine);
  const cap = propNumber(step, "cap");
  const joint = step.with !== undefined && step.see?.authors === "group";
  const ours = joint ? myGroup(stage.view, stage.me, step.with) : undefined;
  const counted = ours ? all.filter((item) => item.mine || item.group?.id === ours.id) : own;
  const left = cap === undefined ? undefined : cap - counted.length;
  const place: Place = {
    run: run.run,
    in: outOf(stage),
    ...(parents.length > 0 ? { parents } : {}),
    ...namedChoice(stage),
  };
  return html`${seenBy(stage)} ${sheet(stage)}
    ${
      stage.takes && (left === undefined || left > 0)
        ? html`${composer(stage, {
            name: `${run.run}/new`,
            place,
            label: (field) => field.label ?? step.prompt ?? step.title,
            button: words.collect.add,
            ready,
          })}${left === undefined ? nothing : html`<p class="small soft">${words.collect.left(left)}</p>`}${aim(stage, counted.length)}`
        : refusedHere(stage, { run: run.run })
    }
    ${mine(stage, own)}
    ${
      others.length > 0
        ? html`<section class="stack tight"><h2 class="eyebrow">${words.collect.others}</h2>
            ${repeat(
              others,
              (item) => item.id,
              (item) => ownCard(stage, item),
            )}</section>`
        : nothing
    }`;
}
