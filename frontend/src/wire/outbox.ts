import { newCommandId } from "./ids";
import type { Command, Wish } from "./messages";

/** Where commands wait across a reload: `sessionStorage`, or anything like it. */
export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Commands that are not yet acknowledged or refused, in the order they were wished. Survives a reload. */
export class Outbox {
  #waiting: Command[];
  #settled: Command[] = [];
  #sent = new Set<string>();

  constructor(
    readonly shelf: Shelf,
    readonly key: string,
  ) {
    this.#waiting = read(shelf, key);
  }

  /** Gives the wish an id and keeps it. A newer text of the same item replaces one that has not left yet. */
  add(wish: Wish): Command {
    const command: Command = { ...wish, c: newCommandId() };
    this.#waiting = [...this.#waiting.filter((old) => this.#sent.has(old.c) || !replaces(command, old)), command];
    this.#keep();
    return command;
  }

  sent(c: string): void {
    this.#sent.add(c);
  }

  /** The connection was lost: everything unanswered has to go again, with the same ids (P2). */
  forgetSent(): void {
    this.#sent.clear();
  }

  unsent(): readonly Command[] {
    return this.#waiting.filter((command) => !this.#sent.has(command.c));
  }

  /** Not yet visible in the facts: unanswered, or acknowledged before the number that carries it. */
  ahead(): readonly Command[] {
    return [...this.#settled, ...this.#waiting];
  }

  /** Unanswered only. */
  get waiting(): readonly Command[] {
    return this.#waiting;
  }

  /** Acknowledged: no longer ours to keep, but drawn until the facts have caught up. */
  acknowledge(c: string): void {
    const command = this.take(c);
    if (command) this.#settled = [...this.#settled, command];
  }

  /** The facts have caught up with what was acknowledged. */
  caughtUp(): void {
    this.#settled = [];
  }

  /** Refused, or withdrawn by hand. */
  take(c: string): Command | undefined {
    const command = this.#waiting.find((one) => one.c === c);
    this.#waiting = this.#waiting.filter((one) => one.c !== c);
    this.#sent.delete(c);
    this.#keep();
    return command;
  }

  #keep(): void {
    try {
      if (this.#waiting.length === 0) this.shelf.removeItem(this.key);
      else this.shelf.setItem(this.key, JSON.stringify(this.#waiting));
    } catch {
      // a full or forbidden store: the commands still wait in memory
    }
  }
}

function replaces(later: Command, earlier: Command): boolean {
  if (later.k === "cast") return (earlier.k === "cast" || earlier.k === "mark") && later.run === earlier.run;
  if (later.k === "write" && earlier.k === "write") return later.item === earlier.item;
  if (later.k === "mark" && earlier.k === "mark")
    return later.run === earlier.run && later.item === earlier.item && later.criterion === earlier.criterion;
  return false;
}

function read(shelf: Shelf, key: string): Command[] {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(key) ?? "[]");
    return Array.isArray(kept) ? (kept as Command[]) : [];
  } catch {
    return [];
  }
}
