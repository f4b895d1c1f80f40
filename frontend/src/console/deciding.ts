import { html, nothing, type TemplateResult } from "lit";
import { card, itemTitle } from "../view/card";
import { itemsIn } from "../view/choose";
import type { Item } from "../wire/facts";
import { type Desk, frameOf, refusedKinds } from "./desk";

/** A decision stated by those entitled, and answers to what people asked for. */
export function deciding(desk: Desk): TemplateResult | typeof nothing {
  const { own, view, script, step, run } = desk;
  if (!run || !step) return nothing;
  const items = itemsIn(view, script, step.in ?? []);
  const asked = items.filter((item) => (item.fields.request ?? "") !== "");
  const subjects = items.filter((item) => item.kind !== "commitment");
  return html`<section class="card stack"><h2>${own.decide}</h2>${decideForm(desk, run.run, subjects)}</section>
    ${asked.length > 0 ? html`<section class="stack tight"><h2 class="panel-title">${own.requests}</h2>${refusedKinds(desk, ["respond"])}${asked.map((item) => request(desk, run.run, item))}</section>` : nothing}`;
}

function decideForm(desk: Desk, run: string, subjects: readonly Item[]): TemplateResult {
  const { own, live } = desk;
  emptyOnceTaken(desk);
  const send = (event: Event): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const data = new FormData(form);
    const word = (name: string): string => String(data.get(name) ?? "").trim();
    if (word("statement") === "") return;
    const { c } = live.wish({
      k: "decide",
      run,
      statement: word("statement"),
      about: data.getAll("about").map(String),
      rationale: word("rationale"),
      objections: word("objections"),
    });
    desk.memory.set("deciding", { c, form } satisfies Deciding);
  };
  const area = (name: "statement" | "rationale" | "objections", required: boolean): TemplateResult =>
    html`<div class="field"><label for="decide-${name}">${own[name]}</label><textarea id="decide-${name}" name=${name} rows="2" maxlength="2000" ?required=${required}></textarea></div>`;
  return html`<form class="stack" @submit=${send}>
    ${area("statement", true)}
    ${
      subjects.length > 0
        ? html`<fieldset class="field"><legend>${own.about}</legend>${subjects.map((item) => html`<label class="choice"><input type="checkbox" name="about" value=${item.id} />${itemTitle(item)}</label>`)}</fieldset>`
        : nothing
    }
    ${area("rationale", desk.step?.props?.rationale === "required")} ${area("objections", false)} ${refusedKinds(desk, ["decide"])}
    <div><button class="button primary">${own.decideSend}</button></div></form>`;
}

interface Deciding {
  readonly c: string;
  readonly form: HTMLFormElement;
}

/** The form keeps its words until the server has taken them. */
function emptyOnceTaken({ memory, live }: Desk): void {
  const sent = memory.get("deciding") as Deciding | undefined;
  if (!sent || live.outbox.waiting.some((command) => command.c === sent.c)) return;
  memory.delete("deciding");
  if (live.refused?.command.c !== sent.c) sent.form.reset();
}

function request(desk: Desk, run: string, item: Item): TemplateResult {
  const { own, words, live } = desk;
  const id = `answer-${item.id}`;
  const say = (verdict: "yes" | "no" | "later") => (): void => {
    const field = desk.home.querySelector(`#${id}`);
    const text = field instanceof HTMLInputElement ? field.value.trim() : "";
    live.wish({ k: "respond", run, item: item.id, verdict, ...(text === "" ? {} : { words: text }) });
  };
  const given = item.answer;
  return card(
    item,
    frameOf(desk),
    html`${given ? html`<p class="notice"><b>${words.commit.verdict[given.verdict]}</b> ${given.words}</p>` : nothing}
      <div class="field"><label for=${id}>${own.answer}</label><input id=${id} maxlength="280" /></div>
      <div class="row">${(["yes", "later", "no"] as const).map((v) => html`<button class="button small" aria-pressed=${given?.verdict === v} @click=${say(v)}>${words.commit.verdict[v]}</button>`)}</div>`,
  );
}
