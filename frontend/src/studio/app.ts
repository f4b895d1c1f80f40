import { html, LitElement, type TemplateResult } from "lit";
import schema from "../../../methods/method.schema.json";
import { loadStudioWords, type StudioWords } from "../i18n/studio-words";
import { type Lang, langOf, loadWords, type Words } from "../i18n/words";
import type { Acts } from "./acts";
import { completing } from "./complete";
import type { Editor } from "./editor";
import { Keeping, type Workbench } from "./keeping";
import { studio } from "./panels";
import { placeOfStep, type StepPlace, stepAt, stepsIn } from "./place";
import type { Mirror } from "./preview";
import type { Schema } from "./schema";
import { fileOf, METHOD, type State, textOf, withoutLanguage, withText } from "./state";
import { type Problem, type Texts, Wire } from "./wire";

const READ_AFTER_MS = 350;
const USUAL_PEOPLE = 8;

/** The method studio: the text on one side, what it makes on the other. */
export class PalabreStudio extends LitElement implements Acts, Workbench {
  words: Words | undefined;
  own: StudioWords | undefined;
  state: State | undefined;
  failed = false;
  mirror: Mirror | undefined;
  tongue: Lang = "en";
  methods = "";
  wire = new Wire("", "", "");

  readonly #keeping = new Keeping(this);
  #editor: Editor | undefined;
  #steps: readonly StepPlace[] = [];
  #reading: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const home = this.closest<HTMLElement>("[data-draft]");
    this.tongue = langOf(home?.dataset.lang);
    this.methods = home?.dataset.path ?? "";
    this.wire = new Wire(this.methods, home?.dataset.draft ?? "", home?.dataset.csrf ?? "");
    window.addEventListener("beforeunload", (event) => {
      if (this.state && this.state.saving !== "saved") event.preventDefault();
    });
    void this.#begin();
  }

  async #begin(): Promise<void> {
    try {
      const [words, own, sheet] = await Promise.all([
        loadWords(this.tongue),
        loadStudioWords(this.tongue),
        this.wire.sheet(),
      ]);
      this.words = words;
      this.own = own;
      this.state = {
        sheet,
        texts: sheet,
        file: METHOD,
        saving: "saved",
        pictures: [],
        publishing: "no",
        mode: "live",
        people: USUAL_PEOPLE,
      };
      this.requestUpdate();
      await this.updateComplete;
      await this.#openEditor(own);
      await this.read();
    } catch {
      this.own ??= await loadStudioWords(this.tongue);
      this.failed = true;
      this.requestUpdate();
    }
  }

  async #openEditor(own: StudioWords): Promise<void> {
    const host = this.querySelector<HTMLElement>(".studio-editor");
    if (!host) return;
    const { Editor } = await import("./editor");
    this.#editor = new Editor(host, {
      label: own.editor,
      phrases: own.phrases,
      complete: completing(schema as unknown as Schema),
      typed: (file, text) => this.#typed(file, text),
      moved: (file, at) => this.#moved(file, at),
      save: () => void this.#keeping.save(),
    });
    this.#show(METHOD);
  }

  /** Shows another file of the method. */
  #show(file: string): void {
    if (!this.state) return;
    this.set({ file });
    this.#editor?.show(file, textOf(this.state.texts, file));
    this.#steps = stepsIn(this.state.texts.method);
  }

  set(change: Partial<State>): void {
    if (this.state) this.state = { ...this.state, ...change };
    this.requestUpdate();
  }

  readonly open = (file: string): void => this.#show(file);

  #typed(file: string, text: string): void {
    if (!this.state || textOf(this.state.texts, file) === text) return;
    this.#change(withText(this.state.texts, file, text));
  }

  #change(texts: Texts): void {
    this.#steps = stepsIn(texts.method);
    this.set({ texts, saving: "unsaved", publishing: "no" });
    clearTimeout(this.#reading);
    this.#reading = setTimeout(() => void this.read(), READ_AFTER_MS);
    this.#keeping.soon();
  }

  #moved(file: string, at: number): void {
    const here = file === METHOD ? stepAt(this.#steps, at) : undefined;
    const step = here && this.state?.script?.steps.find((one) => placeOfStep([here], one.id) !== undefined);
    if (step && step.id !== this.state?.step) void this.#choose(step.id);
  }

  /** From the run sheet: shows the step, and where it stands in the text. */
  readonly choose = (id: string): void => {
    void this.#choose(id);
    const place = placeOfStep(this.#steps, id);
    if (!place) return;
    if (this.state?.file !== METHOD) this.#show(METHOD);
    this.#editor?.goTo(place.from, false);
    void this.#choose(id);
  };

  async #choose(id: string): Promise<void> {
    this.set({ step: id });
    await this.#draw();
  }

  async #draw(): Promise<void> {
    const picture = this.state?.pictures.find((one) => one.step === this.state?.step);
    if (!picture) this.mirror = undefined;
    else if (this.mirror?.picture !== picture) {
      const { Mirror } = await import("./preview");
      this.mirror = new Mirror(picture, () => this.requestUpdate());
    }
    this.requestUpdate();
  }

  readonly goTo = (problem: Problem): void => {
    if (this.state?.file !== problem.file) this.#show(problem.file);
    const editor = this.#editor;
    editor?.goTo(editor.at(problem.line, problem.column), true);
  };

  /** Asks for the faults, and without any for what the text makes. */
  async read(): Promise<void> {
    const { state } = this;
    if (!state) return;
    const asked = ++this.#asked;
    const proof = await this.wire.read({ ...state.texts, lang: this.tongue, mode: state.mode, people: USUAL_PEOPLE });
    if (!proof || asked !== this.#asked) return;
    this.set({ problems: proof.problems });
    this.#editor?.mark(proof.problems.map((problem) => ({ ...problem, ...this.own?.said(problem) })));
    if (!proof.script) return;
    const first = proof.script.steps.find((step) => step.id === this.state?.step) ?? proof.script.steps[0];
    this.set({ script: proof.script, ...(first ? { step: first.id } : {}) });
    await this.#sketch(asked);
  }

  /** The pictures of the steps, from bots that play the present text. */
  async #sketch(asked: number): Promise<void> {
    const { state } = this;
    if (!state) return;
    const asking = { ...state.texts, lang: this.tongue, mode: state.mode, people: USUAL_PEOPLE };
    const sketch = await this.wire.rehearse(asking);
    if (!sketch?.pictures || asked !== this.#asked) return;
    this.set({ pictures: sketch.pictures });
    await this.#draw();
  }

  readonly rehearse = async (): Promise<void> => {
    const { state } = this;
    if (!state) return;
    this.set({ rehearsed: "playing" });
    const asking = { ...state.texts, lang: this.tongue, mode: state.mode, people: state.people };
    const rehearsed = await this.wire.rehearse(asking);
    this.set({ rehearsed: rehearsed ?? { problems: [], busy: true } });
  };

  readonly play = (mode: "live" | "async"): void => {
    this.set({ mode });
    void this.read();
  };

  readonly settle = (mine: boolean): void => this.#keeping.settle(mine);
  readonly publish = (): Promise<void> => this.#keeping.publish();
  readonly publishAsNext = (): Promise<void> => this.#keeping.publishAsNext();
  nextVersion(): string {
    return this.#keeping.nextVersion();
  }

  replaced(): void {
    this.#show(METHOD);
    void this.read();
  }

  rewrite(method: string): void {
    if (!this.state) return;
    this.#change(withText(this.state.texts, METHOD, method));
    if (this.state.file === METHOD) this.#show(METHOD);
  }

  readonly addLanguage = (language: string): void => {
    if (!this.state || language in this.state.texts.locales) return;
    this.#change(withText(this.state.texts, fileOf(language), `title: \n`));
    this.#show(fileOf(language));
  };

  readonly removeLanguage = (language: string): void => {
    if (!this.state || !this.own || !window.confirm(this.own.removeAsk(this.own.languages[language] ?? language)))
      return;
    this.#change(withoutLanguage(this.state.texts, language));
    this.#show(METHOD);
    this.#editor?.forget(fileOf(language));
  };

  readonly compare = async (version: string): Promise<void> => {
    const [texts] = await Promise.all([this.wire.version(version), import("./compare")]);
    this.set({ compared: { version, texts } });
  };

  protected override render(): TemplateResult {
    const { own, words, state } = this;
    if (!own) return html`<p class="loading soft"></p>`;
    if (this.failed) return html`<p class="notice danger" role="alert">${own.failed}</p>`;
    if (!words || !state) return html`<p class="soft" role="status">${own.loading}</p>`;
    return studio(this, state, own, words);
  }
}

customElements.define("palabre-studio", PalabreStudio);
