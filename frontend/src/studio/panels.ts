import { html, nothing, type TemplateResult } from "lit";
import type { StudioWords } from "../i18n/studio-words";
import type { Words } from "../i18n/words";
import { tabs } from "../kit/tabs";
import { icon } from "../view/icons";
import type { Acts } from "./acts";
import { comparison } from "./comparison";
import { rehearsal } from "./rehearsal";
import { sheetPanel } from "./sheet-panel";
import { filesOf, languageOf, METHOD, type State, versionOf } from "./state";

/** The whole page: the head with what becomes of the text, the text, and what it makes. */
export const studio = (app: Acts, state: State, own: StudioWords, words: Words): TemplateResult => html`
  ${head(app, state, own)}
  <div class="studio-halves">
    <section class="studio-text" aria-label=${own.editor}>
      ${files(app, state, own)}
      <div class="studio-editor"></div>
      <p class="soft small no-phone">${own.editorKeys}</p>
      ${faults(app, state, own)}
    </section>
    <section class="studio-makes" aria-label=${own.parts}>
      ${tabs(own.parts, [
        { id: "sheet", words: own.sheet, panel: () => sheetPanel(app, state, own, words) },
        { id: "rehearsal", words: own.rehearsal, panel: () => rehearsal(app, state, own) },
        { id: "compare", words: own.compare, panel: () => comparison(app, state, own) },
      ])}
    </section>
  </div>`;

function head(app: Acts, state: State, own: StudioWords): TemplateResult {
  const { problems } = state;
  const status = { saved: own.saved, unsaved: own.unsaved, saving: own.saving, lost: own.lost }[state.saving];
  const reading =
    problems === undefined ? own.reading : problems.length === 0 ? own.sound : own.faults(problems.length);
  return html`<header class="stack tight">
    <p class="eyebrow"><a href=${app.methods}>${own.methods}</a></p>
    <div class="row apart">
      <h1>${titleOf(state)} <span class="soft small number">${versionOf(state.texts.method)}</span></h1>
      <div class="row">
        <a class="button quiet small" href=${`${app.methods}/${state.sheet.id}/method.zip`}>${own.export}</a>
        <button class="button primary" ?disabled=${problems?.length !== 0 || state.publishing === "under way"} @click=${() => void app.publish()}>
          ${icon("check")}${state.publishing === "under way" ? own.publishing : own.publish}
        </button>
      </div>
    </div>
    <p class="row small" role="status">
      <span class="badge ${problems === undefined ? "" : problems.length === 0 ? "live" : "danger"}">${reading}</span>
      <span class=${state.saving === "lost" ? "error" : "soft"}>${status}</span>
      ${problems && problems.length > 0 ? html`<span class="soft">${own.notYet}</span>` : nothing}
    </p>
    ${overtaken(app, state, own)} ${outcome(app, state, own)}
  </header>`;
}

const titleOf = (state: State): string =>
  state.script?.title ?? (/^title:[ \t]+['"]?(.+?)['"]?[ \t]*$/m.exec(state.texts.method)?.[1] || METHOD);

function overtaken(app: Acts, state: State, own: StudioWords): TemplateResult | typeof nothing {
  if (!state.theirs) return nothing;
  return html`<div class="notice attention stack tight" role="alert"><p>${own.overtaken}</p>
    <div class="row"><button class="button small" @click=${() => app.settle(false)}>${own.takeTheirs}</button>
      <button class="button small" @click=${() => app.settle(true)}>${own.keepMine}</button></div></div>`;
}

function outcome(app: Acts, state: State, own: StudioWords): TemplateResult | typeof nothing {
  const { publishing } = state;
  if (typeof publishing === "string") return nothing;
  if ("published" in publishing) {
    const id = /^id:[ \t]+(\S+)/m.exec(state.texts.method)?.[1] ?? "";
    const prepare = `${app.methods.replace(/\/methods$/, "")}/sessions/new?method=${encodeURIComponent(id)}`;
    return html`<div class="notice stack tight" role="status"><p>${own.published(publishing.published)}</p>
      <div class="row"><a class="button small" href=${prepare}>${own.prepare}</a></div></div>`;
  }
  if (publishing.taken === "id") return html`<p class="notice attention" role="alert">${own.takenId}</p>`;
  return html`<div class="notice attention stack tight" role="alert"><p>${own.takenVersion(versionOf(state.texts.method))}</p>
    <div class="row"><button class="button small" @click=${() => void app.publishAsNext()}>${own.nextVersion(app.nextVersion())}</button></div></div>`;
}

function files(app: Acts, state: State, own: StudioWords): TemplateResult {
  const name = (language: string): string => own.languages[language] ?? language;
  const open = languageOf(state.file);
  const others = Object.keys(own.languages).filter((one) => !(one in state.texts.locales));
  return html`<div class="row studio-files" role="group" aria-label=${own.files}>
    ${filesOf(state.texts).map((file) => {
      const faulty = state.problems?.some((problem) => problem.file === file);
      const language = languageOf(file);
      return html`<button class="button small" aria-pressed=${file === state.file} @click=${() => app.open(file)}>
        ${language === undefined ? file : name(language)}${faulty ? html` <span class="badge danger">${state.problems?.filter((one) => one.file === file).length}</span>` : nothing}
      </button>`;
    })}
    <select aria-label=${own.addLanguage} .value=${""} @change=${(event: Event) => {
      const select = event.target as HTMLSelectElement;
      if (select.value !== "") app.addLanguage(select.value);
      select.value = "";
    }}><option value="">${own.addLanguage}</option>${others.map((one) => html`<option value=${one}>${name(one)}</option>`)}</select>
    ${open === undefined ? nothing : html`<button class="button quiet small" @click=${() => app.removeLanguage(open)}>${own.removeLanguage(name(open))}</button>`}
  </div>`;
}

const MOST_SHOWN = 20;

function faults(app: Acts, state: State, own: StudioWords): TemplateResult | typeof nothing {
  const problems = state.problems ?? [];
  if (problems.length === 0) return nothing;
  return html`<section class="stack tight" aria-label=${own.faultList}>
    <ol class="fault-list">${problems
      .slice(0, MOST_SHOWN)
      .map((problem) => ({ problem, said: own.said(problem) }))
      .map(
        ({ problem, said }) => html`<li><button class="fault" @click=${() => app.goTo(problem)}>
        <span class="small"><b>${own.line(problem.line)}</b>${problem.file === state.file ? nothing : html` ${own.inFile(problem.file)}`} <code>${problem.code}</code></span>
        <span>${said.message}</span>
        ${said.hint === "" ? nothing : html`<span class="soft small">${said.hint}</span>`}
      </button></li>`,
      )}</ol>
  </section>`;
}
