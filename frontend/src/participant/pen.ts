import type { Item } from "../wire/facts";
import { newItemId } from "../wire/ids";
import type { Live } from "../wire/live";
import type { Wish } from "../wire/messages";
import type { Shelf } from "../wire/outbox";

/** Where a text goes once it is written. */
export interface Place {
  readonly run: string;
  readonly in: string;
  readonly parents?: readonly string[];
  readonly about?: string;
  readonly op?: string;
  readonly named?: boolean;
}

interface Paper {
  readonly item: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly place: Place;
  readonly dirty: boolean;
  readonly sent: boolean;
  /** leaves by itself */
  readonly auto: boolean;
}

const PAUSE_MS = 900;

/**
 * Every text in the making, by a name of its place on the screen. Kept across reloads; nothing typed is lost.
 * `autosave` papers leave by themselves after a pause in typing; others wait for `send`.
 */
export class Pen {
  /** while the clock is paused nothing leaves; it stays typed */
  resting = false;
  #papers: Record<string, Paper>;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(
    readonly live: Live,
    readonly shelf: Shelf = sessionStorage,
    readonly changed: () => void = () => {},
  ) {
    this.#papers = read(shelf, this.#key());
  }

  /** What to show: what is being typed, else what the server has. */
  text(name: string, field: string, item?: Item): string {
    const paper = this.#papers[name];
    if (paper && (paper.dirty || item === undefined || this.#onItsWay(paper.item)))
      return paper.fields[field] ?? item?.fields[field] ?? "";
    return item?.fields[field] ?? "";
  }

  /** Whether it is safe with the server, on its way, or only typed. */
  state(name: string): "blank" | "typed" | "leaving" | "saved" {
    const paper = this.#papers[name];
    if (!paper) return "blank";
    if (paper.dirty) return "typed";
    return this.#onItsWay(paper.item) ? "leaving" : "saved";
  }

  itemOf(name: string): string | undefined {
    return this.#papers[name]?.item;
  }

  /** Ties a place on the screen to an item that exists already (after coming back on another device). */
  adopt(name: string, item: Item, place: Place): void {
    if (this.#papers[name]?.item === item.id) return;
    this.#put(name, { item: item.id, fields: item.fields, place, dirty: false, sent: true, auto: false });
  }

  type(name: string, field: string, value: string, place: Place, autosave: boolean): void {
    const paper = this.#papers[name] ?? {
      item: newItemId(),
      fields: {},
      place,
      dirty: false,
      sent: false,
      auto: autosave,
    };
    this.#put(name, { ...paper, place, fields: { ...paper.fields, [field]: value }, dirty: true, auto: autosave });
    clearTimeout(this.#timers.get(name));
    if (autosave)
      this.#timers.set(
        name,
        setTimeout(() => this.send(name), PAUSE_MS),
      );
  }

  /** Sends what was typed; an emptied text is taken back. */
  send(name: string): void {
    clearTimeout(this.#timers.get(name));
    const paper = this.#papers[name];
    if (!paper?.dirty || this.resting) return;
    const fields = trimmed(paper.fields);
    if (Object.keys(fields).length === 0) {
      this.forget(name);
      if (paper.sent) this.live.wish({ k: "withdraw", item: paper.item });
      return;
    }
    this.#put(name, { ...paper, dirty: false, sent: true });
    this.live.wish(toWish(paper, fields));
  }

  /** Sends all that is still only typed in autosaved places; called at the bell and when the page is put away. */
  sendAll(run: string): void {
    for (const [name, paper] of Object.entries(this.#papers))
      if (paper.auto && paper.place.run === run) this.send(name);
  }

  forget(name: string): void {
    const { [name]: _, ...rest } = this.#papers;
    this.#papers = rest;
    this.#keep();
  }

  /** The server refused it: it is only typed again. */
  refused(item: string): void {
    for (const [name, paper] of Object.entries(this.#papers))
      if (paper.item === item) this.#put(name, { ...paper, dirty: true });
  }

  #onItsWay(item: string): boolean {
    return this.live.outbox.ahead().some((c) => c.k === "write" && c.item === item);
  }

  #put(name: string, paper: Paper): void {
    this.#papers = { ...this.#papers, [name]: paper };
    this.#keep();
    this.changed();
  }

  #keep(): void {
    try {
      this.shelf.setItem(this.#key(), JSON.stringify(this.#papers));
    } catch {
      // a full or forbidden store: the texts still live in memory
    }
  }

  #key(): string {
    return `palabre/${this.live.code}/pen`;
  }
}

function toWish(paper: Paper, fields: Readonly<Record<string, string>>): Wish {
  return { k: "write", ...paper.place, item: paper.item, fields };
}

function trimmed(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields)
      .map(([k, v]) => [k, v.trim()] as const)
      .filter(([, v]) => v !== ""),
  );
}

function read(shelf: Shelf, key: string): Record<string, Paper> {
  try {
    return JSON.parse(shelf.getItem(key) ?? "{}") as Record<string, Paper>;
  } catch {
    return {};
  }
}
