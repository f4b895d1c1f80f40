import { Clock } from "./clock";
import type { Closing } from "./closing";
import { type Layers, noLayers, reduce, stillOwn, View } from "./layers";
import type { Command, Frame, Here, Refusal, Wish } from "./messages";
import { Outbox, type Shelf } from "./outbox";
import { type Audience, Socket } from "./socket";

export type Line =
  | { readonly kind: "connecting" }
  | { readonly kind: "on" }
  | { readonly kind: "lost"; readonly since: number }
  | { readonly kind: "over"; readonly why: Extract<Closing, { kind: "over" }>["why"] };

/** A command that was refused, with what was asked, so that the words can stand beside the thing. */
export interface Refused {
  readonly refusal: Refusal;
  readonly command: Command;
}

const CLOCK_EVERY_MS = 20_000;
const FIRST_QUESTIONS = 4;

/** What a screen needs of a live session: the facts as one may see them, and a way to wish. Screens subscribe to it. */
export class Live {
  readonly outbox: Outbox;
  view = new View(noLayers);
  line: Line = { kind: "connecting" };
  hello: Frame["hello"];
  here: Here = { count: 0 };
  refused: Refused | undefined;
  n = 0;

  #layers: Layers = noLayers;
  readonly #socket: Socket;
  readonly #listeners = new Set<() => void>();
  readonly #refusals = new Set<(refused: Refused) => void>();
  #asking: ReturnType<typeof setInterval> | undefined;

  constructor(
    readonly code: string,
    readonly as: Audience,
    shelf: Shelf = sessionStorage,
    readonly clock = new Clock(),
  ) {
    this.outbox = new Outbox(shelf, `palabre/${code}/${as}/outbox`);
    this.#socket = new Socket(() => this.#address(), {
      opened: () => this.#opened(),
      frame: (frame) => this.receive(frame),
      lost: () => this.#lost(),
      over: (why) => this.#over(why),
    });
  }

  start(): void {
    this.#socket.start();
    this.#asking = setInterval(() => this.#askTime(), CLOCK_EVERY_MS);
  }

  stop(): void {
    clearInterval(this.#asking);
    this.#socket.stop();
  }

  /** @returns how to stop listening */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Hears of every refusal, even of several in one frame. */
  onRefused(listener: (refused: Refused) => void): void {
    this.#refusals.add(listener);
  }

  /** Keeps the wish until the server has answered, and sends it as soon as there is a line. */
  wish(wish: Wish): Command {
    this.refused = undefined;
    const command = this.outbox.add(wish);
    this.#flush();
    this.#tell();
    return command;
  }

  dismissRefusal(): void {
    this.refused = undefined;
    this.#tell();
  }

  /** One frame, from the socket or from a test. */
  receive(frame: Frame): void {
    if (frame.clock && frame.t !== undefined) this.clock.learn(frame.clock.t0, frame.t);
    else if (frame.t !== undefined) this.clock.hint(frame.t);
    if (frame.hello) this.hello = frame.hello;
    // the ids come in a frame of their own, for the crew alone
    if (frame.here) this.here = { ...this.here, ...frame.here };
    if (frame.n !== undefined) {
      this.n = frame.n;
      this.outbox.caughtUp();
    }
    for (const c of frame.a ?? []) this.outbox.acknowledge(c);
    if (frame.n !== undefined && frame.l) this.outbox.caughtUp();
    for (const refusal of frame.r ?? []) this.#refuse(refusal);
    if (frame.l) {
      const known = frame.hello ? stillOwn(this.#layers, frame.l) : this.#layers;
      this.#layers = reduce(known, frame.l);
      this.view = new View(this.#layers);
    }
    this.#tell();
  }

  #refuse(refusal: Refusal): void {
    if (refusal.code === "try-again") {
      this.outbox.forgetSent();
      setTimeout(() => this.#flush(), 1000 + Math.random() * 1000);
      return;
    }
    const command = this.outbox.take(refusal.c);
    if (!command) return;
    this.refused = { refusal, command };
    for (const listener of this.#refusals) listener(this.refused);
  }

  #opened(): void {
    this.line = { kind: "on" };
    this.outbox.forgetSent();
    for (let i = 0; i < FIRST_QUESTIONS; i++) setTimeout(() => this.#askTime(), i * 350);
    this.#flush();
    this.#tell();
  }

  #lost(): void {
    if (this.line.kind !== "lost") this.line = { kind: "lost", since: Date.now() };
    this.#tell();
  }

  #over(why: Extract<Closing, { kind: "over" }>["why"]): void {
    this.line = { kind: "over", why };
    clearInterval(this.#asking);
    this.#tell();
  }

  #flush(): void {
    for (const command of this.outbox.unsent()) {
      if (!this.#socket.send(JSON.stringify(command))) return;
      this.outbox.sent(command.c);
    }
  }

  #askTime(): void {
    this.#socket.send(JSON.stringify({ k: "clock", t0: Math.round(this.clock.local()) }));
  }

  #address(): string {
    const page = new URL(location.href);
    const query = new URLSearchParams({ as: this.as, from: String(this.n) });
    const key = page.searchParams.get("key");
    if (this.as === "screen" && key !== null) query.set("key", key);
    const scheme = page.protocol === "https:" ? "wss:" : "ws:";
    return `${scheme}//${page.host}/s/${encodeURIComponent(this.code)}/socket?${query}`;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
