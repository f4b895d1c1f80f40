import { html, nothing, type TemplateResult } from "lit";
import type { ScriptStep } from "../wire/script";
import type { Desk } from "./desk";
import { ask, dialog } from "./dialog";

/** Something that leaves the method: asked first, and with a reason where it touches what makes the method. */
interface Detour {
  readonly id: string;
  readonly title: string;
  readonly warning: string;
  readonly confirm: string;
  readonly intrinsic: boolean;
  readonly go: (reason: string) => void;
}

const AGAIN = "again-step";
const EXTEND = "extend-by";

/** Asks whether a step is to be done once more. */
export function askAgain(desk: Desk, step: ScriptStep): void {
  desk.memory.set(AGAIN, step.id);
  desk.redraw();
  ask(desk, "again");
}

/** Moves the end of the step; the time of what makes the method with a reason, asked for once in a step. */
export function extendBy(desk: Desk, seconds: number): void {
  const { live, run, step, memory } = desk;
  const known = memory.get(`reason/${run?.run}`);
  if (step?.intrinsic !== true) live.wish({ k: "extend", seconds });
  else if (typeof known === "string") live.wish({ k: "extend", seconds, reason: known });
  else {
    memory.set(EXTEND, seconds);
    desk.redraw();
    ask(desk, "extend");
  }
}

function detours(desk: Desk): readonly Detour[] {
  const { own, live, view, script, run, step, memory } = desk;
  const titled = (id: unknown): ScriptStep | undefined => script.steps.find((one) => one.id === id);
  const coming = titled(view.get("next")?.step);
  const again = titled(memory.get(AGAIN));
  const found: Detour[] = [];
  if (coming)
    found.push({
      id: "skip",
      title: own.skipTitle(coming.title),
      warning: own.skipIntrinsic,
      confirm: own.skip,
      intrinsic: coming.intrinsic === true,
      go: (reason) => live.wish({ k: "skip", step: coming.id, ...(reason === "" ? {} : { reason }) }),
    });
  if (again)
    found.push({
      id: "again",
      title: own.againTitle(again.title),
      warning: own.changeIntrinsic,
      confirm: own.redoShort,
      intrinsic: again.intrinsic === true,
      go: (reason) => live.wish({ k: "again", step: again.id, ...(reason === "" ? {} : { reason }) }),
    });
  if (run && step)
    found.push({
      id: "extend",
      title: own.extendTitle(step.title),
      warning: own.changeIntrinsic,
      confirm: own.extendConfirm,
      intrinsic: true,
      go: (reason) => {
        memory.set(`reason/${run.run}`, reason);
        live.wish({ k: "extend", seconds: Number(memory.get(EXTEND) ?? 0), reason });
      },
    });
  return found;
}

export const reasonDialogs = (desk: Desk): TemplateResult | typeof nothing =>
  desk.leads ? html`${detours(desk).map((detour) => reasonDialog(desk, detour))}` : nothing;

function reasonDialog(desk: Desk, detour: Detour): TemplateResult {
  const { own, words } = desk;
  const { id } = detour;
  const send = (event: Event): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    detour.go(String(new FormData(form).get("reason") ?? "").trim());
    form.reset();
    dialog(desk, id)?.close();
  };
  return html`<dialog id="dialog-${id}" aria-labelledby="${id}-title"><form class="stack" @submit=${send}>
    <h2 id="${id}-title">${detour.title}</h2>
    ${detour.intrinsic ? html`<p class="notice attention">${detour.warning}</p>` : nothing}
    <div class="field"><label for="${id}-reason">${own.skipReason}</label><textarea id="${id}-reason" name="reason" maxlength="280" ?required=${detour.intrinsic}></textarea></div>
    <div class="row"><button class="button primary">${detour.confirm}</button>
      <button type="button" class="button quiet" @click=${() => dialog(desk, id)?.close()}>${words.cancel}</button></div>
  </form></dialog>`;
}
