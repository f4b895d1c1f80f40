import { LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { type Lang, langOf, loadWords, type Words } from "../i18n/words";
import type { Run } from "../wire/facts";
import { Live } from "../wire/live";
import { fetchScript, type Script, type ScriptStep } from "../wire/script";
import type { Audience } from "../wire/socket";
import { presentRun } from "./choose";

/** What every live page does: speak a language, follow a session, and move the focus when the step changes. */
export abstract class LiveShell extends LitElement {
  abstract readonly as: Audience;

  protected code = "";
  protected tongue: Lang = "en";
  protected words: Words | undefined;
  protected script: Script | undefined;
  protected live: Live | undefined;
  protected said = "";
  #run: string | undefined;
  /** how many steps had joined the method when the script was fetched */
  #added = 0;
  #stop: (() => void) | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const home = this.closest<HTMLElement>("[data-code]");
    this.code = home?.dataset.code ?? "";
    this.tongue = langOf(home?.dataset.lang ?? document.documentElement.lang);
    this.live = this.connect();
    this.#stop = this.live.subscribe(() => this.#changed());
    this.begin(this.live);
    void this.speak(this.tongue);
    this.live.start();
  }

  override disconnectedCallback(): void {
    this.#stop?.();
    this.live?.stop();
    super.disconnectedCallback();
  }

  /** Where the facts come from. */
  protected connect(): Live {
    return new Live(this.code, this.as);
  }

  /** Called once, before the socket opens. */
  protected begin(_live: Live): void {}

  /** Called when the session has moved to another step. */
  protected moved(_from: string | undefined, _to: Run | undefined): void {}

  /** Changes the language and stays where one is. */
  protected async speak(lang: Lang): Promise<void> {
    const [words, script] = await Promise.all([
      loadWords(lang),
      fetchScript(this.code, lang).catch(() => undefined),
      this.learn(lang),
    ]);
    this.tongue = lang;
    this.words = words;
    this.script = script ?? this.script;
    document.documentElement.lang = lang;
    this.requestUpdate();
    if (script === undefined) setTimeout(() => void this.speak(this.tongue), 3000);
  }

  /** More words to fetch with a language. */
  protected async learn(_lang: Lang): Promise<void> {}

  /** Asking for the script in a language makes the server remember it, for the pages that it renders. */
  protected async otherLanguage(): Promise<void> {
    const other: Lang = this.tongue === "fr" ? "en" : "fr";
    await this.speak(other);
  }

  protected stepOf(run: Run | undefined): ScriptStep | undefined {
    const step = this.script?.steps.find((one) => one.id === run?.step);
    if (step?.prompt !== "mandate.question") return step;
    return { ...step, prompt: this.live?.view.get("session")?.mandate.question ?? "" };
  }

  #changed(): void {
    const added = this.live?.view.get("session")?.added ?? 0;
    if (added !== this.#added) {
      this.#added = added;
      void this.speak(this.tongue);
    }
    const run = this.live && presentRun(this.live.view);
    if (run?.run !== this.#run) {
      const before = this.#run;
      this.#run = run?.run;
      this.moved(before, run);
    }
    this.requestUpdate();
  }

  /** The heading of the new step gets the focus, and its words are said. */
  protected async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>("h1[tabindex='-1']")?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }

  protected override updated(_changed: PropertyValues): void {}

  protected override render(): TemplateResult | typeof nothing {
    return nothing;
  }
}
