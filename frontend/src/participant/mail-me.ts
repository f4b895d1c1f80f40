import { html, LitElement, nothing, type TemplateResult } from "lit";

const en = {
  ask: "Remind me by mail",
  hint: "One mail for each step that still waits for you, shortly before its end. Nobody in the session sees the address; it is deleted when the session is over.",
  address: "E-mail address",
  send: "Remind me",
  on: "You are reminded by mail before a step ends without you.",
  stop: "No more mails",
  wrong: "This does not look like an e-mail address.",
  lost: "That did not get through. Try again in a moment.",
};

type Words = typeof en;

const fr: Words = {
  ask: "Me prévenir par e-mail",
  hint: "Un e-mail pour chaque étape qui vous attend encore, peu avant sa fin. Personne dans la session ne voit l’adresse\u202f; elle est supprimée quand la session est terminée.",
  address: "Adresse e-mail",
  send: "Me prévenir",
  on: "Un e-mail vous préviendra avant qu’une étape se termine sans vous.",
  stop: "Ne plus m’écrire",
  wrong: "Cela ne ressemble pas à une adresse e-mail.",
  lost: "Cela n’est pas passé. Réessayez dans un instant.",
};

type State = "unknown" | "off" | "on" | "wrong" | "lost";

const BAD = 400;

/** Over days: whether one is reminded by mail, where the server sends any. */
export class MailMe extends LitElement {
  static override properties = { code: {}, tongue: {}, state: { state: true } };
  declare code: string;
  declare tongue: string;
  declare state: State;

  constructor() {
    super();
    this.code = "";
    this.tongue = "en";
    this.state = "unknown";
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#look();
  }

  get #address(): string {
    return `/s/${encodeURIComponent(this.code)}/mail.json`;
  }

  async #look(): Promise<void> {
    const answer = await fetch(this.#address, { credentials: "same-origin" }).catch(() => undefined);
    if (!answer?.ok) return;
    const { open, on } = (await answer.json()) as { open: boolean; on: boolean };
    this.state = on ? "on" : open ? "off" : "unknown";
  }

  async #wish(email: string): Promise<void> {
    const data = this.closest<HTMLElement>("[data-code]")?.dataset ?? {};
    const form = new URLSearchParams({ email, zone: Intl.DateTimeFormat().resolvedOptions().timeZone });
    if (data.csrfName !== undefined) form.set(data.csrfName, data.csrfValue ?? "");
    const answer = await fetch(this.#address, { method: "POST", body: form, credentials: "same-origin" }).catch(
      () => undefined,
    );
    this.state = answer?.ok ? (email === "" ? "off" : "on") : answer?.status === BAD ? "wrong" : "lost";
  }

  protected override render(): TemplateResult | typeof nothing {
    const words = this.tongue === "fr" ? fr : en;
    if (this.state === "unknown") return nothing;
    if (this.state === "on")
      return html`<p class="notice row apart mail-me" role="status"><span>${words.on}</span>
        <button class="button quiet small" @click=${() => void this.#wish("")}>${words.stop}</button></p>`;
    const send = (event: SubmitEvent): void => {
      event.preventDefault();
      const typed = new FormData(event.currentTarget as HTMLFormElement).get("email");
      void this.#wish(typeof typed === "string" ? typed.trim() : "");
    };
    const said = this.state === "wrong" ? words.wrong : this.state === "lost" ? words.lost : undefined;
    return html`<details class="mail-me" ?open=${said !== undefined}><summary>${words.ask}</summary>
      <form class="field" @submit=${send}>
        <label for="mail-me">${words.address}</label><span class="hint" id="mail-me-hint">${words.hint}</span>
        ${said === undefined ? nothing : html`<p class="error" role="alert">${said}</p>`}
        <div class="row"><input class="grow" id="mail-me" name="email" type="email" maxlength="250" required autocomplete="email"
          aria-describedby="mail-me-hint" /><button class="button small">${words.send}</button></div>
      </form></details>`;
  }
}

customElements.define("palabre-mail-me", MailMe);
