import { html, nothing, type TemplateResult } from "lit";
import { refusalWords } from "../i18n/words";
import { newCommandId } from "../wire/ids";
import type { Desk } from "./desk";
import { ask, dialog } from "./dialog";

/** A few steps of the library that can join any method. */
interface Part {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** what it works on, by the name it has there */
  readonly takes: Readonly<Record<string, string>>;
  readonly steps: readonly string[];
  readonly seconds: number;
}

const PARTS = "more/parts";
const CHOSEN = "more/chosen";
const WHY_NOT = "more/why-not";

const address = (desk: Desk): string => `/s/${encodeURIComponent(desk.session.code)}/more.json`;

/** Opens the dialog, and fetches what there is to choose from. */
export function openMore(desk: Desk): void {
  const { memory, words } = desk;
  memory.delete(WHY_NOT);
  ask(desk, "more");
  void fetch(`${address(desk)}?lang=${words.lang}`)
    .then(async (answer) => (answer.ok ? ((await answer.json()) as readonly Part[]) : []))
    .catch(() => [])
    .then((parts) => {
      memory.set(PARTS, parts);
      desk.redraw();
    });
}

async function send(desk: Desk, form: HTMLFormElement): Promise<void> {
  const { memory } = desk;
  const data = desk.home.closest<HTMLElement>("[data-code]")?.dataset ?? {};
  const sent = new URLSearchParams();
  for (const [name, value] of new FormData(form)) sent.append(name, String(value).trim());
  sent.set("c", newCommandId());
  if (data.csrfName !== undefined) sent.set(data.csrfName, data.csrfValue ?? "");
  const answer = await fetch(address(desk), { method: "POST", body: sent, credentials: "same-origin" }).catch(
    () => undefined,
  );
  if (answer?.ok) {
    form.reset();
    memory.delete(CHOSEN);
    dialog(desk, "more")?.close();
  } else {
    const told = answer?.status === 409 ? ((await answer.json()) as { code?: string }) : {};
    memory.set(WHY_NOT, told.code ?? "");
  }
  desk.redraw();
}

/** A step of the library as the next one: which, on what, and why. */
export function moreDialog(desk: Desk): TemplateResult {
  const { own, words, memory } = desk;
  const parts = memory.get(PARTS) as readonly Part[] | undefined;
  const chosen = parts?.find((part) => part.id === memory.get(CHOSEN));
  const whyNot = memory.get(WHY_NOT);
  const submit = (event: Event): void => {
    event.preventDefault();
    void send(desk, event.currentTarget as HTMLFormElement);
  };
  const choose = (id: string) => (): void => {
    memory.set(CHOSEN, id);
    desk.redraw();
  };
  return html`<dialog id="dialog-more" aria-labelledby="more-title"><form class="stack" @submit=${submit}>
    <h2 id="more-title">${own.addStepTitle}</h2>
    <p class="soft">${own.addStepHint}</p>
    ${parts === undefined ? html`<p class="soft" role="status">${words.loading}</p>` : nothing}
    <fieldset class="stack tight more-parts"><legend class="unseen">${own.addStepTitle}</legend>
      ${(parts ?? []).map(
        (
          part,
        ) => html`<label class="choice top"><input type="radio" name="part" value=${part.id} required @change=${choose(part.id)} />
          <span><b>${part.title}</b> <span class="soft small number">${Math.max(1, Math.round(part.seconds / 60))} min</span><br /><span class="soft small">${part.summary}</span></span></label>`,
      )}
    </fieldset>
    ${chosen ? Object.entries(chosen.takes).map(([name, what]) => collection(desk, name, what)) : nothing}
    <div class="field"><label for="more-reason">${own.skipReason}</label><textarea id="more-reason" name="reason" maxlength="280" required></textarea></div>
    ${whyNot === undefined ? nothing : html`<p class="error" role="alert">${refusalWords(words, String(whyNot))}</p>`}
    <div class="row"><button class="button primary">${own.addStepConfirm}</button>
      <button type="button" class="button quiet" @click=${() => dialog(desk, "more")?.close()}>${words.cancel}</button></div>
  </form></dialog>`;
}

/** Of the method's collections, those in which something stands come first. */
function collection(desk: Desk, name: string, what: string): TemplateResult {
  const items = desk.view.all("item");
  const count = (id: string): number => items.filter((item) => item.in === id).length;
  const all = Object.entries(desk.script.collections).toSorted(([a], [b]) => count(b) - count(a));
  return html`<div class="field"><label for="more-takes-${name}">${what}</label>
    <select id="more-takes-${name}" name="takes-${name}" required>${all.map(([id, one]) => html`<option value=${id}>${one.title ?? id}${count(id) > 0 ? ` (${count(id)})` : ""}</option>`)}</select></div>`;
}
