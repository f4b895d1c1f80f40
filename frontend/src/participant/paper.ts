import type { Wish } from "../wire/messages";
import type { Shelf } from "../wire/outbox";

/** Where a text goes once it is written. */
export interface Place {
  readonly run: string;
  readonly in: string;
  readonly parents?: readonly string[];
  readonly about?: string;
  readonly named?: boolean;
}

export type Texts = Readonly<Record<string, string>>;

/** What a wording started from: the item's revision and its words then. */
export interface Base {
  readonly rev: number;
  readonly fields: Texts;
}

/** A refusal as the server gave it: its code and what it says besides. */
export interface Why {
  readonly code: string;
  readonly args?: Readonly<Record<string, string | number>> | undefined;
}

/** One text in the making. */
export interface Paper {
  readonly item: string;
  readonly fields: Texts;
  readonly place: Place;
  /** typed, and not on its way */
  readonly dirty: boolean;
  /** the server knows the item, or is about to */
  readonly sent: boolean;
  /** leaves by itself */
  readonly auto: boolean;
  /** the form it was sent from, once that form is free for another text */
  readonly home?: string;
  /** the server would not take it */
  readonly why?: Why;
  /** several may be wording it at once: what this wording started from */
  readonly base?: Base;
  /** what was sent last, until the facts have it */
  readonly sentAs?: Texts;
}

export type Papers = Readonly<Record<string, Paper>>;

export const isBlank = (paper: Paper | undefined): boolean =>
  paper === undefined || Object.keys(trimmed(paper.fields)).length === 0;

export function toWish(paper: Paper): Wish {
  const base = paper.base === undefined ? {} : { base: paper.base.rev };
  return { k: "write", ...paper.place, item: paper.item, fields: trimmed(paper.fields), ...base };
}

export function trimmed(fields: Texts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields)
      .map(([k, v]) => [k, v.trim()] as const)
      .filter(([, v]) => v !== ""),
  );
}

export const sameTexts = (a: Texts, b: Texts): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

const sorted = (fields: Texts): unknown =>
  Object.entries(trimmed(fields)).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

export function readPapers(shelf: Shelf, key: string): Papers {
  try {
    return JSON.parse(shelf.getItem(key) ?? "{}") as Papers;
  } catch {
    return {};
  }
}

export function keepPapers(shelf: Shelf, key: string, papers: Papers): void {
  try {
    shelf.setItem(key, JSON.stringify(papers));
  } catch {
    // a full or forbidden store: the texts still live in memory
  }
}
