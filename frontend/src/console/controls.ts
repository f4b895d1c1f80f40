import { html, nothing, type TemplateResult } from "lit";
import { type MenuLine, menuButton } from "../kit/menu";
import { tip } from "../kit/tip";
import { icon } from "../view/icons";
import { type Desk, refusedKinds, under } from "./desk";
import { ask, dialog } from "./dialog";
import { askForMore, moreLazily } from "./lazily";
import { extendBy, reasonDialogs } from "./reasons";

/** What "next" does, and the button; the same hand cannot advance twice. */
export function nextBar(desk: Desk): TemplateResult | typeof nothing {
  if (!desk.leads) return nothing;
  const { live, own, run, script, session, view } = desk;
  const coming = view.get("next");
  const step = script.steps.find((one) => one.id === coming?.step);
  if (session.status === "planned")
    return html`<div class="next-bar">${refusedKinds(desk, ["open"])}<button class="button primary large wide" ?disabled=${under(desk, "open")}
      @click=${() => live.wish({ k: "open" })}>${icon("play")}${own.open}</button></div>`;
  const go = (): void => {
    if (!under(desk, "next")) live.wish(run ? { k: "next", after: run.run } : { k: "next" });
  };
  const back = (): void => {
    if (run && !under(desk, "back")) live.wish({ k: "back", after: run.run });
  };
  return html`<div class="next-bar">${refusedKinds(desk, ["next", "back", "skip", "again", "shut"])}
    <div class="next-row">
      ${
        run
          ? tip(
              own.backHint,
              (props) =>
                html`<button class="button" ${props} aria-label=${own.back} ?disabled=${under(desk, "back")} @click=${back}>${icon("back")}<span class="wide-only">${own.back}</span></button>`,
            )
          : nothing
      }
      ${
        step
          ? html`<button class="button primary large next" ?disabled=${under(desk, "next")} @click=${go}>
              <span>${run ? own.nextIs(step.title) : own.start(step.title)}</span>${icon("next")}</button>`
          : nothing
      }
      ${menuButton(own.more_title, otherWays(desk))}
    </div>
    ${coming?.ends ? html`<p class="soft">${own.nextEnds}</p>` : nothing}
  </div>`;
}

/** What one does now and then, and not by mistake: behind one button. */
function otherWays(desk: Desk): readonly MenuLine[] {
  const { own, run, live, view } = desk;
  const open = run?.status === "open" || run?.status === "closing";
  const shut: MenuLine[] = run
    ? [
        {
          id: "shut",
          words: open ? own.shut : own.shutDone,
          icon: "stop",
          disabled: !open,
          act: () => live.wish({ k: "shut", run: run.run }),
        },
      ]
    : [];
  const skip: MenuLine[] = view.get("next")?.step
    ? [{ id: "skip", words: own.skipNext, icon: "skip", act: () => ask(desk, "skip") }]
    : [];
  const more: MenuLine[] =
    run === undefined ? [] : [{ id: "more", words: own.addStep, icon: "plus", act: () => askForMore(desk) }];
  return [
    ...skip,
    ...more,
    ...shut,
    { id: "end", words: own.end, icon: "bell", danger: true, act: () => ask(desk, "end") },
  ];
}

/** Time: pause, extend, shorten. */
export function timeBar(desk: Desk): TemplateResult | typeof nothing {
  const { live, own, run } = desk;
  if (!desk.leads || !run || run.status === "closed" || run.status === "skipped") return nothing;
  const paused = run.paused !== undefined;
  const extend = (seconds: number) => (): void => extendBy(desk, seconds);
  return html`<div class="stack tight">${refusedKinds(desk, ["extend", "pause", "resume"])}
    <div class="row time-bar" role="group" aria-label=${own.extend}>
      <button class="button small" @click=${() => live.wish({ k: paused ? "resume" : "pause" })}>${icon(paused ? "play" : "pause")}${paused ? own.resume : own.pause}</button>
      <button class="button small" @click=${extend(-30)}>${icon("minus")}${own.less}</button>
      <button class="button small" @click=${extend(60)}>${icon("plus")}${own.more(1)}</button>
      <button class="button small" @click=${extend(300)}>${icon("plus")}${own.more(5)}</button>
    </div></div>`;
}

/** The console's dialogs, once for the whole page. */
export const dialogs = (desk: Desk): TemplateResult =>
  html`${reasonDialogs(desk)}${moreLazily(desk)}${endDialog(desk)}`;

export function endButton(desk: Desk): TemplateResult | typeof nothing {
  if (!desk.leads || desk.session.status === "closed") return nothing;
  return html`<button class="button danger small" @click=${() => ask(desk, "end")}>${desk.own.end}</button>${refusedKinds(desk, ["close"])}`;
}

/** The end, asked twice. */
function endDialog(desk: Desk): TemplateResult | typeof nothing {
  const { own, words, live, session } = desk;
  if (!desk.leads || session.status === "closed") return nothing;
  const close = (): void => {
    live.wish({ k: "close" });
    dialog(desk, "end")?.close();
  };
  return html`<dialog id="dialog-end" aria-labelledby="end-title"><div class="stack">
      <h2 id="end-title">${own.endTitle}</h2><p>${own.endBody}</p>
      <div class="row"><button class="button danger primary" @click=${close}>${own.endConfirm}</button>
        <button class="button quiet" autofocus @click=${() => dialog(desk, "end")?.close()}>${words.cancel}</button></div>
    </div></dialog>`;
}
