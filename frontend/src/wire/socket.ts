import { backOffMs, type Closing, closing } from "./closing";
import { inflate, inflates, isDeflated } from "./inflate";
import type { Frame } from "./messages";

export type Audience = "participant" | "crew" | "screen";

export interface Listener {
  opened(): void;
  frame(frame: Frame): void;
  lost(): void;
  over(why: Extract<Closing, { kind: "over" }>["why"]): void;
}

const SILENCE_MS = 45_000;

/** One line to the server that mends itself. Frames out, texts in; it knows nothing of what they say. */
export class Socket {
  #socket: WebSocket | undefined;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watch: ReturnType<typeof setInterval> | undefined;
  #heard = 0;
  #ended = false;
  /** The last of what waits for its turn. */
  #turn: Promise<void> | undefined;
  #deflated = inflates();

  /** @param address of the next attempt, so that it carries the latest `from` */
  constructor(
    readonly address: () => string,
    readonly listener: Listener,
  ) {}

  start(): void {
    window.addEventListener("online", this.#hurry);
    document.addEventListener("visibilitychange", this.#hurry);
    this.#watch = setInterval(() => this.#listenForSilence(), 5000);
    this.#connect();
  }

  stop(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    clearInterval(this.#watch);
    window.removeEventListener("online", this.#hurry);
    document.removeEventListener("visibilitychange", this.#hurry);
    this.#socket?.close(1000);
  }

  /** @returns whether it left; if not, it has to be sent again after `opened` */
  send(text: string): boolean {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(text);
    return true;
  }

  #connect(): void {
    const socket = new WebSocket(`${this.address()}${this.#deflated ? "&deflate=1" : ""}`);
    socket.binaryType = "arraybuffer";
    this.#socket = socket;
    this.#heard = Date.now();
    socket.onopen = () => this.listener.opened();
    socket.onmessage = (event: MessageEvent<ArrayBuffer | string>) => {
      this.#heard = Date.now();
      this.#attempt = 0;
      this.#take(event.data, socket);
    };
    socket.onclose = (event) => {
      this.#inTurn(() => {
        if (socket === this.#socket) this.#closed(event.code);
      });
    };
  }

  #take(data: ArrayBuffer | string, socket: WebSocket): void {
    if (typeof data === "string" || !isDeflated(data)) {
      this.#inTurn(() => this.#tell(data));
      return;
    }
    const read = inflate(data).then(
      (frame) => () => this.#tell(frame),
      () => () => this.#askPlain(socket),
    );
    this.#queue(async () => (await read)());
  }

  /** What cannot be read is asked for again, in a form that needs no reading. */
  #askPlain(socket: WebSocket): void {
    this.#deflated = false;
    socket.close();
  }

  /** At once, or after what is still being read: to inflate a frame takes a moment. */
  #inTurn(work: () => void): void {
    if (this.#turn === undefined) work();
    else this.#queue(work);
  }

  #queue(work: () => void | Promise<void>): void {
    const turn: Promise<void> = (this.#turn ?? Promise.resolve())
      .then(work)
      .catch((fault: unknown) => reportError(fault))
      .then(() => {
        if (this.#turn === turn) this.#turn = undefined;
      });
    this.#turn = turn;
  }

  #tell(data: ArrayBuffer | string): void {
    const text = typeof data === "string" ? data : new TextDecoder().decode(data);
    this.listener.frame(JSON.parse(text) as Frame);
  }

  #closed(code: number): void {
    if (this.#ended) return;
    const verdict = closing(code);
    if (verdict.kind === "over") {
      this.stop();
      this.listener.over(verdict.why);
      return;
    }
    this.listener.lost();
    const wait = Math.max(verdict.afterMs, backOffMs(this.#attempt, Math.random()));
    this.#attempt += 1;
    this.#timer = setTimeout(() => this.#connect(), wait);
  }

  /** The network or the person came back: no need to wait for the timer. */
  readonly #hurry = (): void => {
    if (document.hidden || this.#ended || this.#socket?.readyState !== WebSocket.CLOSED) return;
    clearTimeout(this.#timer);
    this.#connect();
  };

  /** A line that died without a word (a phone in a lift) is closed from here. */
  #listenForSilence(): void {
    const socket = this.#socket;
    if (socket?.readyState !== WebSocket.OPEN || Date.now() - this.#heard < SILENCE_MS) return;
    this.#socket = undefined;
    socket.close();
    this.#socket = socket;
    this.#closed(1006);
  }
}
