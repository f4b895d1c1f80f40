import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../../view/icons";
import { ballotAhead, type Marks, marked, placed } from "../../wire/ahead";
import { propWord } from "../../wire/script";
import { refusedHere, type Stage } from "../stage";
import { doneBar } from "./done";

export const ONE = "vote";

/** One's ballot under the pen: marks go out as they are made, or in a secret vote stay here until the whole is cast. */
export interface Paper {
  readonly marks: Marks;
  readonly words: Readonly<Record<string, string>>;
  readonly abstains: boolean;
  /** null takes the mark back; `words` are the reason of an objection */
  set(item: string, value: number | null, criterion?: string, words?: string): void;
  /** the button that ends voting */
  readonly foot: TemplateResult;
}

interface Draft {
  readonly marks: Marks;
  readonly words: Readonly<Record<string, string>>;
}

export const paperOf = (stage: Stage): Paper =>
  propWord(stage.step, "secrecy") === "secret" ? sealed(stage) : written(stage);

const isOrdered = (stage: Stage): boolean => propWord(stage.step, "method") === "rank";

function written(stage: Stage): Paper {
  const { live, run, view } = stage;
  const ballot = view.get("ballot", run.run);
  const ahead = live.outbox.ahead();
  const last = ahead.findLast((command) => command.k === "cast" && command.run === run.run);
  const abstains = last?.k === "cast" ? last.abstain === true : ballot?.abstains === true;
  const marks = ballotAhead(run.run, ballot, ahead);
  const words: Record<string, string> = { ...ballot?.words };
  for (const command of ahead)
    if (command.k === "mark" && command.run === run.run) words[command.item] = command.words ?? "";
  return {
    marks,
    words,
    abstains,
    set: (item, value, criterion = ONE, reason) => {
      // an order is sent whole: places mean nothing one by one
      if (isOrdered(stage)) {
        live.wish({ k: "cast", run: run.run, marks: placed(marks, item, value) });
        return;
      }
      const wish = { k: "mark" as const, run: run.run, item, criterion, value };
      live.wish(reason === undefined ? wish : { ...wish, words: reason });
    },
    foot: html`${abstaining(stage, abstains)}${doneBar(stage)}`,
  };
}

/** A ballot that nobody sees before it is in the box, not even the server. */
function sealed(stage: Stage): Paper {
  const { live, run, view, memory } = stage;
  const key = `draft/${run.run}`;
  const last = live.outbox.ahead().findLast((command) => command.k === "cast" && command.run === run.run);
  const ballot = view.get("ballot", run.run);
  const cast: Draft | undefined =
    last?.k === "cast"
      ? { marks: last.marks, words: last.words ?? {} }
      : ballot && { marks: ballot.marks, words: ballot.words };
  const abstains = last?.k === "cast" ? last.abstain === true : ballot?.abstains === true;
  const draft = (memory.get(key) as Draft | undefined) ?? cast ?? { marks: {}, words: {} };
  const put = (next: Draft): void => {
    memory.set(key, next);
    stage.redraw();
  };
  const send = (): void => {
    memory.delete(key);
    live.wish({ k: "cast", run: run.run, marks: draft.marks, words: draft.words });
    stage.redraw();
  };
  return {
    ...draft,
    abstains,
    set: (item, value, criterion = ONE, reason) =>
      put({
        marks: isOrdered(stage) ? placed(draft.marks, item, value) : marked(draft.marks, item, criterion, value),
        words: { ...draft.words, [item]: reason ?? "" },
      }),
    foot: html`${abstaining(stage, abstains)}${castBar(stage, cast !== undefined, memory.has(key), send)}`,
  };
}

function castBar(stage: Stage, cast: boolean, changed: boolean, send: () => void): TemplateResult {
  const { words } = stage;
  if (!stage.takes) return html`${nothing}`;
  return html`<div class="done-bar">${refusedHere(stage, { run: stage.run.run })}
    ${
      cast && !changed
        ? html`<p class="done-said" role="status">${icon("check")}<span>${words.vote.castSaid}</span></p>`
        : html`<p class="small soft">${words.vote.castHint}</p>
            <button class="button primary large wide" @click=${send}>${cast ? words.vote.castAgain : words.vote.cast}</button>`
    }</div>`;
}

/** Counted as voting, for nothing; where the method allows it. */
function abstaining(stage: Stage, abstains: boolean): TemplateResult | typeof nothing {
  const { live, run, step, words, memory } = stage;
  if (step.props?.abstain !== true || !stage.takes) return nothing;
  const cast = (abstain: boolean): void => {
    memory.delete(`draft/${run.run}`);
    live.wish({ k: "cast", run: run.run, marks: {}, abstain });
  };
  return abstains
    ? html`<p class="row apart" role="status"><span>${words.vote.abstains}</span>
        <button class="button quiet small" @click=${() => cast(false)}>${words.vote.votes}</button></p>`
    : html`<p><button class="button quiet small" @click=${() => cast(true)}>${words.vote.abstain}</button></p>`;
}
