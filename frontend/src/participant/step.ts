import { html, nothing, type TemplateResult } from "lit";
import { list } from "../i18n/words";
import { isBeside } from "../view/beside";
import { myGroup } from "../view/choose";
import { countShown } from "../view/count";
import { groupMark } from "../view/group-mark";
import { paceLines } from "../view/pace";
import { roundLines } from "../view/round";
import { leaves, type Script, type ScriptStep } from "../wire/script";
import { pace } from "./pace";
import type { Stage } from "./stage";
import { lazily } from "./steps/lazily";
import { screenOf } from "./steps/screens";
import "../view/countdown";

const figures = lazily(async () => (await import("./steps/figures")).figures);

/** One step as people see it: where we are, what to do, with whom, and the screen of its kind; `above` that screen, texts that lost their place. */
export function stepScreen(stage: Stage, above: TemplateResult | typeof nothing = nothing): TemplateResult {
  const { step, run, words, script } = stage;
  const start = run.openedAt + (step.countdown ?? 0) * 1000;
  const counting = (step.countdown ?? 0) > 0 && run.paused === undefined && stage.now() < start;
  return html`<div class="step kind-${step.kind}">
    <div class="step-head">
      <p class="eyebrow">${step.kind === "brief" ? nothing : step.title} <span class="soft small number">${words.stepOf(placeOf(script, step), leaves(script).length)}</span></p>
      ${heading(step)}
      ${step.hint ? html`<p class="soft">${step.hint}</p>` : nothing} ${withWhom(stage)} ${paceLines(stage)}
      ${roundLines({ ...stage, group: myGroup(stage.view, stage.me, step.with) })}
      ${run.paused === undefined ? nothing : html`<p class="notice attention" role="status">${words.pausedLong}</p>`}
      ${crowdLine(stage)} ${pace(stage)}
      ${run.status === "closed" ? html`<p class="notice">${words.refusals["not-open"]()}</p>` : nothing}
    </div>
    ${
      counting
        ? html`<palabre-countdown .start=${start} .now=${stage.now} .words=${words} @ready=${stage.redraw}></palabre-countdown>`
        : html`${above}<div class="step-body">${countShown(stage.view, script, step) && !isBeside(step) ? figures(stage) : nothing}${screenOf(stage)}</div>`
    }
  </div>`;
}

const LONG = 90;

/** What to do is the heading; a brief's own title is, since its question is the large thing. */
function heading(step: ScriptStep): TemplateResult {
  const prompt = step.prompt ?? step.title;
  if (step.kind === "brief") return html`<h1 tabindex="-1">${step.title}</h1><p>${prompt}</p>`;
  return html`<h1 tabindex="-1" class=${prompt.length > LONG ? "long" : ""}>${prompt}</h1>`;
}

const placeOf = (script: Script, step: ScriptStep): number => leaves(script).findIndex((one) => one.id === step.id) + 1;

/** In a crowd everybody reads a part of what all write. */
function crowdLine({ view, run, step, script, words }: Stage): TemplateResult | typeof nothing {
  const crowd = view
    .all("crowd")
    .find(
      (one) =>
        one.run === run.run ||
        script.steps.some((s) => s.id === one.run.split(":", 1)[0] && s.out?.some((out) => step.in?.includes(out))),
    );
  if (!crowd) return nothing;
  return html`<p class="small soft">${words.collect.crowd(crowd.shares, crowd.items.toLocaleString(words.lang))}</p>`;
}

/** Who is in this step with me. */
function withWhom(stage: Stage): TemplateResult | typeof nothing {
  const { view, me, step, words } = stage;
  if (step.kind === "group") return nothing;
  const group = myGroup(view, me, step.with);
  if (!group) return nothing;
  const names = group.members.filter((m) => m.id !== me?.id).map((m) => m.name ?? words.someone);
  return html`<p class="with-whom">${groupMark(group.number, words)}<span><span class="soft">${words.withMe}</span> ${list(names, words)}</span></p>`;
}
