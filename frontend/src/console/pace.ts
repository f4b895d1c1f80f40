import { html, nothing, type TemplateResult } from "lit";
import { list } from "../i18n/words";
import { deadlineWords } from "../view/pace";
import { hourWords } from "../view/time";
import { type Desk, refusedKinds } from "./desk";

const ENOUGH = 0.8;

/** Whether and when it goes on by itself, and the hand that holds it back. */
export function pace(desk: Desk): TemplateResult | typeof nothing {
  const { live, own, run, words, session } = desk;
  if (!run || run.status === "closed" || run.status === "skipped") return nothing;
  const days = session.mode === "async";
  const hold = (on: boolean) => (): void => void live.wish({ k: "hold", run: run.run, on });
  const line =
    run.held !== undefined
      ? own.held
      : run.goesOnAt !== undefined
        ? own.goesOn(hourWords(run.goesOnAt, words.lang))
        : days && run.endsAt !== undefined
          ? own.endsByItself(deadlineWords(run.endsAt, words.lang))
          : enough(desk)
            ? own.enough
            : undefined;
  const can = desk.leads && (run.held !== undefined || run.goesOnAt !== undefined || days);
  return html`${refusedKinds(desk, ["hold"])} ${apart(desk)}
    ${line === undefined ? nothing : html`<p class="notice" role="status">${line}</p>`}
    ${
      can
        ? html`<p><button class="button small" title=${own.holdHint} aria-pressed=${run.held !== undefined} @click=${hold(run.held === undefined)}>${run.held === undefined ? own.hold : own.letGo}</button></p>`
        : nothing
    }`;
}

function enough({ view, run }: Desk): boolean {
  const counts = run && view.get("progress", run.run);
  return counts !== undefined && counts.expected > 0 && counts.done / counts.expected >= ENOUGH;
}

/** Several steps open at once: which, and how far each is. */
function apart({ view, script, own, words }: Desk): TemplateResult | typeof nothing {
  const open = view.all("run").filter((run) => run.status === "open" || run.status === "closing");
  if (open.length < 2) return nothing;
  const titles = open.map((run) => {
    const counts = view.get("progress", run.run);
    const title = script.steps.find((step) => step.id === run.step)?.title ?? run.step;
    return counts && counts.expected > 0 ? `${title} (${counts.done}/${counts.expected})` : title;
  });
  return html`<p class="small">${own.apart(list(titles, words))}</p>`;
}
