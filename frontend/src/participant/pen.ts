import type { Item } from "../wire/facts";
import { newItemId } from "../wire/ids";
import type { Live, Refused } from "../wire/live";
import type { Shelf } from "../wire/outbox";
import {
  isBlank,
  keepPapers,
  type Paper,
  type Papers,
  type Place,
  readPapers,
  sameTexts,
  toWish,
  trimmed,
} from "./paper";
import { mergeTexts } from "./together";

export type { Place } from "./paper";

const PAUSE_MS = 900;
const SENT = "sent/";
const LAG_MS = 250;

/**
 * Every text in the making, by a name of its place on the screen. Kept across reloads; nothing typed is lost.
 * `autosave` papers leave by themselves after a pause in typing; others wait for `send` or `post`.
 */
export class Pen {
  /** while the clock is paused nothing leaves; it stays typed */
  resting = false;
  #papers: Papers;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(
    readonly live: Live,
    readonly shelf: Shelf = sessionStorage,
    readonly changed: () => void = () => {},
  ) {
    this.#papers = readPapers(shelf, this.#key());
    live.onRefused((refused) => this.#refused(refused));
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

  paper(name: string): Paper | undefined {
    return this.#papers[name];
  }

  /**
   * Ties a place on the screen to an item that exists already (after coming back on another device).
   *
   * @param shared several may be wording it at once: what they change meanwhile is merged, never overwritten
   */
  adopt(name: string, item: Item, place: Place, shared = false): void {
    if (this.#papers[name]?.item === item.id) return;
    const base = shared ? { base: { rev: item.rev, fields: item.fields } } : {};
    this.#put(name, { item: item.id, fields: item.fields, place, dirty: false, sent: true, auto: false, ...base });
  }

  type(name: string, field: string, value: string, place: Place, autosave: boolean): void {
    const known = this.#papers[name];
    const paper = known
      ? known.dirty
        ? known
        : this.#caughtUp(known)
      : { item: newItemId(), fields: {}, sent: false };
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
    const typed = this.#papers[name];
    if (!typed?.dirty || this.resting) return;
    if (typed.base && this.#onItsWay(typed.item)) {
      this.#later(name);
      return;
    }
    const paper = this.#caughtUp(typed);
    if (isBlank(paper)) {
      this.forget(name);
      if (paper.sent) this.live.wish({ k: "withdraw", item: paper.item });
      return;
    }
    const { why: _, ...rest } = paper;
    const sentAs = paper.base ? { sentAs: trimmed(paper.fields) } : {};
    this.#put(name, { ...rest, dirty: false, sent: true, ...sentAs });
    this.live.wish(toWish(paper));
  }

  /** What others changed meanwhile is put into what is typed here, once our own last words are among the facts. */
  #caughtUp(paper: Paper): Paper {
    if (!paper.base || this.#onItsWay(paper.item)) return paper;
    const { sentAs, ...rest } = paper;
    const item = this.live.view.get("item", paper.item);
    if (!item || item.rev === paper.base.rev) return rest;
    const from = sentAs ?? paper.base.fields;
    const mine = paper.dirty ? paper.fields : from;
    return { ...rest, fields: mergeTexts(from, mine, item.fields), base: { rev: item.rev, fields: item.fields } };
  }

  #later(name: string): void {
    this.#timers.set(
      name,
      setTimeout(() => this.send(name), LAG_MS),
    );
  }

  /** Sends a form's text and frees the form for the next one; the text is kept until the server has it. */
  post(name: string): void {
    this.send(name);
    const paper = this.#papers[name];
    if (!paper || paper.dirty) return;
    this.forget(name);
    this.#put(SENT + paper.item, { ...paper, home: name });
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

  /**
   * Texts that were typed, have not left, and have no field any more that would take them.
   *
   * @param fields the places that take what one types now
   * @param run the step we are in
   */
  strays(fields: ReadonlySet<string>, run: string | undefined): readonly (readonly [string, Paper])[] {
    return Object.entries(this.#papers).filter(
      ([name, paper]) =>
        paper.dirty &&
        !fields.has(name) &&
        !isBlank(paper) &&
        !sameTexts(paper.fields, this.live.view.get("item", paper.item)?.fields ?? {}) &&
        (!paper.auto || paper.why !== undefined || paper.place.run !== run),
    );
  }

  /** A posted text goes back into its form, if that is free. */
  bringBack(name: string): void {
    const paper = this.#papers[name];
    if (paper?.home === undefined || !isBlank(this.#papers[paper.home])) return;
    const { home, ...rest } = paper;
    this.forget(name);
    this.#put(home, rest);
  }

  /** The server would not take it: it is only typed again, in its form if that is free. */
  #refused({ command, refusal }: Refused): void {
    if (command.k !== "write") return;
    const { item, fields, run, in: collection, parents, about, named } = command;
    const found = Object.entries(this.#papers).find(([, paper]) => paper.item === item);
    if (refusal.code === "changed-meanwhile" && found?.[1].base) {
      const { sentAs: _, ...paper } = found[1];
      this.#put(found[0], { ...paper, dirty: true });
      this.#later(found[0]);
      return;
    }
    const name = found?.[0] ?? SENT + item;
    const optional = Object.entries({ parents, about, named }).filter(([, value]) => value !== undefined);
    const paper = found?.[1] ?? {
      item,
      fields,
      place: { run, in: collection, ...Object.fromEntries(optional) },
      auto: false,
    };
    const sent = this.live.view.get("item", item) !== undefined;
    this.#put(name, { ...paper, dirty: true, sent, why: { code: refusal.code, args: refusal.args } });
    this.bringBack(name);
  }

  /** Posted texts that the server has by now need no keeping. */
  dropDelivered(): void {
    for (const [name, paper] of Object.entries(this.#papers))
      if (name.startsWith(SENT) && !paper.dirty && !this.#onItsWay(paper.item)) this.forget(name);
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
    keepPapers(this.shelf, this.#key(), this.#papers);
  }

  #key(): string {
    return `palabre/${this.live.code}/pen`;
  }
}
