import type { LayerChange } from "../wire/messages";
import type { Script } from "../wire/script";

/** A fault of a method file as the server's lint gives it; `line` and `column` from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** The texts of a method: file name → content. */
export interface Texts {
  readonly method: string;
  readonly locales: Readonly<Record<string, string>>;
}

export interface Version {
  readonly version: string;
  readonly sha256: string;
  readonly at: number;
  readonly offered: boolean;
}

export interface Sheet extends Texts {
  readonly id: string;
  readonly revision: number;
  readonly versions: readonly Version[];
}

export interface Proof {
  readonly problems: readonly Problem[];
  readonly script?: Script;
  readonly sha256?: string;
}

/** One moment on the screen of one of those who took part, at `at` by the clock of the rehearsal. */
export interface Picture {
  readonly step: string;
  readonly at: number;
  readonly layers: Readonly<Record<string, LayerChange>>;
}

export interface Rehearsed {
  readonly problems: readonly Problem[];
  readonly people?: number;
  readonly played?: readonly {
    readonly run: string;
    readonly step: string;
    readonly begins: number;
    readonly written: number;
  }[];
  readonly collected?: Readonly<Record<string, number>>;
  readonly pictures?: readonly Picture[];
  readonly stuck?: string;
  readonly busy?: boolean;
}

export type Saved =
  | { readonly kind: "saved"; readonly sheet: Sheet }
  | { readonly kind: "overtaken"; readonly sheet: Sheet }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] }
  | { readonly kind: "lost" };

export type Published =
  | { readonly kind: "published"; readonly sheet: Sheet }
  | { readonly kind: "taken"; readonly what: "id" | "version" }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] }
  | { readonly kind: "lost" };

export interface Asking extends Texts {
  readonly lang: string;
  readonly mode: "live" | "async";
  readonly people: number;
}

/** The server's side of the studio. A request that gets no answer is `lost`; nothing is thrown for a bad line. */
export class Wire {
  constructor(
    /** `/w/…/methods` */
    readonly methods: string,
    readonly draft: string,
    readonly token: string,
  ) {}

  /** @throws Error when there is no answer */
  async sheet(): Promise<Sheet> {
    const answer = await fetch(`${this.#here}/draft.json`);
    if (!answer.ok) throw new Error(`draft.json: ${answer.status}`);
    return (await answer.json()) as Sheet;
  }

  /** @throws Error when there is no answer */
  async version(version: string): Promise<Texts> {
    const answer = await fetch(`${this.#here}/versions/${encodeURIComponent(version)}.json`);
    if (!answer.ok) throw new Error(`version: ${answer.status}`);
    return (await answer.json()) as Texts;
  }

  async save(texts: Texts, revision: number): Promise<Saved> {
    const answer = await this.#send("PUT", `${this.#here}/draft.json`, { ...texts, revision });
    if (answer?.status === 200) return { kind: "saved", sheet: (await answer.json()) as Sheet };
    if (answer?.status === 409) return { kind: "overtaken", sheet: (await answer.json()) as Sheet };
    if (answer?.status === 422) return { kind: "refused", problems: ((await answer.json()) as Proof).problems };
    return { kind: "lost" };
  }

  async publish(revision: number): Promise<Published> {
    const answer = await this.#send("POST", `${this.#here}/publish.json`, { revision });
    if (answer?.status === 200) return { kind: "published", sheet: (await answer.json()) as Sheet };
    if (answer?.status === 422) return { kind: "refused", problems: ((await answer.json()) as Proof).problems };
    if (answer?.status !== 409) return { kind: "lost" };
    const why = (await answer.json()) as { taken?: "id" | "version" };
    return why.taken === undefined ? { kind: "lost" } : { kind: "taken", what: why.taken };
  }

  /** Undefined when there is no answer. */
  async read(asking: Asking): Promise<Proof | undefined> {
    const answer = await this.#send("POST", `${this.methods}/read.json`, asking);
    return answer?.ok ? ((await answer.json()) as Proof) : undefined;
  }

  /** Undefined when there is no answer. */
  async rehearse(asking: Asking): Promise<Rehearsed | undefined> {
    const answer = await this.#send("POST", `${this.methods}/rehearse.json`, asking);
    return answer?.ok ? ((await answer.json()) as Rehearsed) : undefined;
  }

  get #here(): string {
    return `${this.methods}/${this.draft}`;
  }

  async #send(method: string, path: string, body: unknown): Promise<Response | undefined> {
    try {
      return await fetch(path, {
        method,
        headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": this.token },
        body: JSON.stringify(body),
      });
    } catch {
      return undefined;
    }
  }
}
