import { html, nothing, type TemplateResult } from "lit";
import { refusalWords, type Words } from "../i18n/words";
import { type CardFrame, card } from "../view/card";
import { groupNumber } from "../view/choose";
import { icon } from "../view/icons";
import type { Item, Me, Run, Session } from "../wire/facts";
import type { View } from "../wire/layers";
import type { Live } from "../wire/live";
import type { Script, ScriptField, ScriptStep } from "../wire/script";
import type { Pen } from "./pen";

/** All that the screen of one step may draw from. */
export interface Stage {
  readonly live: Live;
  readonly view: View;
  readonly words: Words;
  readonly script: Script;
  readonly session: Session;
  readonly run: Run;
  readonly step: ScriptStep;
  readonly me: Me | undefined;
  readonly pen: Pen;
  readonly now: () => number;
  /** whether the step still takes what one writes */
  readonly takes: boolean;
  /** draws again, after a change that is nobody's but this screen's */
  readonly redraw: () => void;
  /** small choices of this screen that need not survive a reload */
  readonly memory: Map<string, unknown>;
}

export const frameOf = (stage: Stage): CardFrame => ({
  words: stage.words,
  script: stage.script,
  groupNumber: (id) => groupNumber(stage.view, id),
});

export const idea = (stage: Stage, item: Item, more: unknown = nothing): TemplateResult =>
  card(item, frameOf(stage), more);

/** The sentence that says who will see it, above the input. */
export const seenBy = (stage: Stage): TemplateResult | typeof nothing =>
  stage.step.seen
    ? html`<p class="seen">${icon("eye")}<span><span class="unseen">${stage.words.seenTitle}: </span>${stage.step.seen}</span></p>`
    : nothing;

/** The words of a refusal, beside the thing it is about. */
export function refusedHere(
  stage: Stage,
  about: { item?: string | undefined; run?: string },
): TemplateResult | typeof nothing {
  const refused = stage.live.refused;
  if (!refused) return nothing;
  const { command, refusal } = refused;
  const hit =
    about.item !== undefined
      ? "item" in command && command.item === about.item
      : about.run !== undefined && "run" in command && command.run === about.run && !("item" in command);
  return hit
    ? html`<p class="error" role="alert">${refusalWords(stage.words, refusal.code, refusal.args)}</p>`
    : nothing;
}

/** The fields of a collection, a plain item having the one field `text`. */
export function fieldsOf(stage: Stage, collection: string): readonly ScriptField[] {
  const fields = stage.script.collections[collection]?.fields ?? [];
  return fields.length > 0 ? fields : [{ id: "text", type: "text" }];
}

export const outOf = (stage: Stage): string => stage.step.out?.[0] ?? "";
