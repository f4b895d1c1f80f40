import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { refusalWords } from "../i18n/words";
import { newCommandId } from "../wire/ids";
import type { Desk } from "./desk";
import { ask, dialog } from "./dialog";
import { described, type Faults, faultOf, faultOn, nameOf, type Setting, settingFields } from "./more-settings";

/** What can join the method while it runs: a part of the library, or one step of a method. */
interface Part {
  /** of a step: `method/step` */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** what it works on, and the collections that may be */
  readonly takes: readonly { readonly name: string; readonly title: string; readonly from: readonly string[] }[];
  readonly settings: readonly Setting[];
  readonly steps: readonly string[];
  readonly seconds: number;
}

interface Choice {
  readonly parts: readonly Part[];
  /** id → title */
  readonly methods: Readonly<Record<string, string>>;
}

const CHOICE = "more/choice";
/** the steps of the method that was asked for */
const STEPS = "more/steps";
const CHOSEN = "more/chosen";
const FAULTS = "more/faults";
const WHY_NOT = "more/why-not";
const NO_FAULTS: Faults = new Map();

const address = (desk: Desk): string => `/s/${encodeURIComponent(desk.session.code)}/more.json`;

async function fetched(desk: Desk, method: string): Promise<Choice> {
  const query = new URLSearchParams({ lang: desk.words.lang, ...(method ? { method } : {}) });
  const answer = await fetch(`${address(desk)}?${query}`).catch(() => undefined);
  return answer?.ok ? ((await answer.json()) as Choice) : { parts: [], methods: {} };
}

/** Opens the dialog, and fetches what there is to choose from. */
export function openMore(desk: Desk): void {
  const { memory } = desk;
  for (const key of [WHY_NOT, FAULTS, CHOSEN, STEPS]) memory.delete(key);
  dialog(desk, "more")?.querySelector("form")?.reset();
  ask(desk, "more");
  void fetched(desk, "").then((choice) => {
    memory.set(CHOICE, choice);
    desk.redraw();
  });
}

/** Everything that keeps this from being sent, by the name of its field. */
function faultsOf(desk: Desk, part: Part | undefined, data: FormData): Faults {
  const { own, words } = desk;
  const at = (name: string): string => String(data.get(name) ?? "").trim();
  const found = new Map<string, string>();
  if (!part) found.set("part", own.addStepChoose);
  for (const setting of part?.settings ?? []) {
    const fault = faultOf(desk, setting, at(nameOf(setting)));
    if (fault !== undefined) found.set(nameOf(setting), fault);
  }
  if (at("reason") === "") found.set("reason", refusalWords(words, "needs-reason"));
  return found;
}

async function send(desk: Desk, form: HTMLFormElement, part: Part | undefined): Promise<void> {
  const { memory, own } = desk;
  const typed = new FormData(form);
  const faults = faultsOf(desk, part, typed);
  memory.set(FAULTS, faults);
  memory.delete(WHY_NOT);
  if (faults.size === 0) {
    const data = desk.home.closest<HTMLElement>("[data-code]")?.dataset ?? {};
    const sent = new URLSearchParams();
    for (const [name, value] of typed) sent.append(name, String(value).trim());
    sent.set("c", newCommandId());
    if (data.csrfName !== undefined) sent.set(data.csrfName, data.csrfValue ?? "");
    const answer = await fetch(address(desk), { method: "POST", body: sent, credentials: "same-origin" }).catch(
      () => undefined,
    );
    if (answer?.ok) {
      dialog(desk, "more")?.close();
    } else if (answer?.status === 422) {
      const { settings } = (await answer.json()) as { readonly settings: readonly string[] };
      const named = (part?.settings ?? []).filter((setting) => settings.includes(setting.id));
      memory.set(
        FAULTS,
        new Map(named.map((one) => [nameOf(one), own.setFault(one.least, one.most, one.type === "duration")] as const)),
      );
    } else {
      const told = answer?.status === 409 ? ((await answer.json()) as { code?: string }) : {};
      memory.set(WHY_NOT, told.code ?? "");
    }
  }
  desk.redraw();
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}

/** A part of the library, or a step of a method, as what comes next: which, on what, how, and why. */
export function moreDialog(desk: Desk): TemplateResult {
  const { own, words, memory } = desk;
  const choice = memory.get(CHOICE) as Choice | undefined;
  const steps = memory.get(STEPS) as readonly Part[] | undefined;
  const chosen = [...(choice?.parts ?? []), ...(steps ?? [])].find((part) => part.id === memory.get(CHOSEN));
  const faults = (memory.get(FAULTS) as Faults | undefined) ?? NO_FAULTS;
  const whyNot = memory.get(WHY_NOT);
  const bare = chosen?.takes.some((take) => take.from.length === 0) ?? false;
  const submit = (event: Event): void => {
    event.preventDefault();
    void send(desk, event.currentTarget as HTMLFormElement, chosen);
  };
  return html`<dialog id="dialog-more" aria-labelledby="more-title"><form class="stack" novalidate @submit=${submit}>
    <h2 id="more-title">${own.addStepTitle}</h2>
    <p class="soft">${own.addStepHint}</p>
    ${choice === undefined ? html`<p class="soft" role="status">${words.loading}</p>` : nothing}
    <fieldset class="stack tight more-parts" aria-describedby=${described(faults, "part", false)}><legend class="label">${own.addStepParts}</legend>
      ${(choice?.parts ?? []).map((part) => radio(desk, part, faults))}</fieldset>
    ${oneStep(desk, choice?.methods ?? {}, steps, faults)}
    ${faultOn(faults, "part")}
    ${
      chosen
        ? keyed(
            chosen.id,
            html`<div class="stack">${chosen.takes.map((take) => collection(desk, take))}${settingFields(desk, chosen.settings, faults)}</div>`,
          )
        : nothing
    }
    <div class="field"><label for="more-reason">${own.skipReason}</label><textarea id="more-reason" name="reason" maxlength="280"
      aria-invalid=${faults.has("reason")} aria-describedby=${described(faults, "reason", false)}></textarea>${faultOn(faults, "reason")}</div>
    ${whyNot === undefined ? nothing : html`<p class="error" role="alert">${refusalWords(words, String(whyNot))}</p>`}
    <div class="row"><button class="button primary" ?disabled=${bare}>${own.addStepConfirm}</button>
      <button type="button" class="button quiet" @click=${() => dialog(desk, "more")?.close()}>${words.cancel}</button></div>
  </form></dialog>`;
}

function radio(desk: Desk, part: Part, faults: Faults): TemplateResult {
  const { memory } = desk;
  const choose = (): void => {
    memory.set(CHOSEN, part.id);
    memory.delete(FAULTS);
    desk.redraw();
  };
  return html`<label class="choice top"><input type="radio" name="part" value=${part.id} aria-invalid=${faults.has("part")}
      .checked=${memory.get(CHOSEN) === part.id} @change=${choose} />
    <span><b>${part.title}</b> <span class="soft small number">${Math.max(1, Math.round(part.seconds / 60))} min</span><br /><span class="soft small">${part.summary}</span></span></label>`;
}

/** The steps of a method that need nothing from those before them. */
function oneStep(
  desk: Desk,
  methods: Readonly<Record<string, string>>,
  steps: readonly Part[] | undefined,
  faults: Faults,
): TemplateResult {
  const { own, memory } = desk;
  const look = async (event: Event): Promise<void> => {
    const method = (event.currentTarget as HTMLSelectElement).value;
    memory.delete(STEPS);
    if (String(memory.get(CHOSEN) ?? "").includes("/")) memory.delete(CHOSEN);
    if (method) memory.set(STEPS, (await fetched(desk, method)).parts);
    desk.redraw();
  };
  return html`<div class="field"><label for="more-method">${own.addStepOne}</label><p class="hint" id="more-method-hint">${own.addStepOneHint}</p>
      <select id="more-method" aria-describedby="more-method-hint" @change=${look}><option value="">${own.addStepNoMethod}</option>
        ${Object.entries(methods).map(([id, title]) => html`<option value=${id}>${title}</option>`)}</select></div>
    ${
      steps === undefined
        ? nothing
        : steps.length === 0
          ? html`<p class="soft" role="status">${own.addStepNone}</p>`
          : html`<fieldset class="stack tight more-parts"><legend class="unseen">${own.addStepOne}</legend>${steps.map((step) => radio(desk, step, faults))}</fieldset>`
    }`;
}

/** Of the collections that it may be, those in which something stands come first. */
function collection(desk: Desk, { name, title, from }: Part["takes"][number]): TemplateResult {
  const items = desk.view.all("item");
  const count = (id: string): number => items.filter((item) => item.in === id).length;
  const titles = desk.script.collections;
  const all = from.toSorted((a, b) => count(b) - count(a));
  if (all.length === 0) return html`<p class="error" role="status">${desk.own.addStepNothing(title)}</p>`;
  return html`<div class="field"><label for="more-takes-${name}">${title}</label>
    <select id="more-takes-${name}" name="takes-${name}">${all.map((id) => html`<option value=${id}>${titles[id]?.title ?? id}${count(id) > 0 ? ` (${count(id)})` : ""}</option>`)}</select></div>`;
}
