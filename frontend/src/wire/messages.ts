/** What travels on the socket; docs/protocol.md §4 (frames) and §5 (commands). */

export interface LayerChange {
  readonly full?: true;
  readonly set?: Readonly<Record<string, unknown>>;
  readonly del?: readonly string[];
}

export interface Refusal {
  readonly c: string;
  readonly code: string;
  readonly args?: Readonly<Record<string, string | number>>;
}

export interface Here {
  readonly count: number;
  readonly ids?: readonly string[];
}

export interface Frame {
  readonly n?: number;
  readonly t?: number;
  readonly hello?: { readonly person?: string; readonly as: string; readonly role?: string; readonly version: string };
  readonly l?: Readonly<Record<string, LayerChange | null>>;
  readonly a?: readonly string[];
  readonly r?: readonly Refusal[];
  readonly here?: Here;
  readonly clock?: { readonly t0: number };
}

/** A command without its id; the outbox gives it one. */
export type Wish =
  | {
      readonly k: "write";
      readonly run: string;
      readonly item: string;
      readonly in: string;
      readonly fields: Readonly<Record<string, string>>;
      readonly parents?: readonly string[];
      readonly about?: string;
      readonly named?: boolean;
      readonly base?: number;
    }
  | { readonly k: "withdraw"; readonly item: string }
  | { readonly k: "release"; readonly item: string; readonly to: "none" | "group" | "all"; readonly named?: boolean }
  | {
      readonly k: "mark";
      readonly run: string;
      readonly item: string;
      readonly criterion?: string;
      readonly value: number | null;
      readonly words?: string;
    }
  | {
      readonly k: "cast";
      readonly run: string;
      readonly marks: Readonly<Record<string, Readonly<Record<string, number>>>>;
      readonly words?: Readonly<Record<string, string>>;
      readonly abstain?: boolean;
    }
  | { readonly k: "answer"; readonly run: string; readonly values: Readonly<Record<string, number>> }
  | { readonly k: "wish"; readonly run: string; readonly item: string | null }
  | { readonly k: "tell"; readonly run: string; readonly attribute: string; readonly value?: string }
  | { readonly k: "settle"; readonly run: string; readonly items: readonly string[] }
  | { readonly k: "champion"; readonly run: string; readonly item: string; readonly on: boolean }
  | {
      readonly k: "put";
      readonly run: string;
      readonly item: string;
      readonly area?: string;
      readonly x?: number;
      readonly y?: number;
      readonly before?: string;
    }
  | {
      readonly k: "area";
      readonly run: string;
      readonly area: string;
      readonly label?: string;
      readonly items?: readonly string[];
    }
  | { readonly k: "fuse"; readonly run: string; readonly area: string; readonly into: string }
  | { readonly k: "merge"; readonly run: string; readonly item: string; readonly into?: string }
  | { readonly k: "undo"; readonly run: string }
  | { readonly k: "interest"; readonly run: string; readonly item: string; readonly on: boolean }
  | { readonly k: "go"; readonly run: string; readonly room?: string }
  | { readonly k: "rooms"; readonly run: string; readonly count: number }
  | { readonly k: "suggest"; readonly run: string; readonly on: boolean; readonly grain?: number }
  | {
      readonly k: "accept";
      readonly run: string;
      readonly items?: readonly string[];
      /** only if this is still the suggestion that is meant */
      readonly round?: number;
    }
  | { readonly k: "done"; readonly run: string; readonly on: boolean }
  | { readonly k: "turn"; readonly run: string; readonly to: number }
  | { readonly k: "sit"; readonly run: string; readonly on: boolean }
  | { readonly k: "host"; readonly run: string; readonly person: string }
  | { readonly k: "witness"; readonly item: string; readonly on: boolean }
  | { readonly k: "name"; readonly name: string }
  | { readonly k: "no-clock"; readonly on: boolean }
  | { readonly k: "leave" }
  | { readonly k: "open" }
  | { readonly k: "next" | "back"; readonly after?: string }
  | { readonly k: "shut"; readonly run: string }
  | { readonly k: "skip"; readonly step: string; readonly reason?: string }
  | { readonly k: "again"; readonly step: string; readonly reason?: string }
  | { readonly k: "extend"; readonly seconds: number; readonly reason?: string }
  | { readonly k: "pause" | "resume" }
  | { readonly k: "hold"; readonly run: string; readonly on: boolean }
  | { readonly k: "regroup"; readonly run: string }
  | { readonly k: "place"; readonly grouping: string; readonly person: string; readonly group: string }
  | { readonly k: "hide"; readonly item: string; readonly on: boolean; readonly reason?: string }
  | {
      readonly k: "decide";
      readonly run: string;
      readonly statement: string;
      readonly about: readonly string[];
      readonly rationale?: string;
      readonly objections?: string;
    }
  | {
      readonly k: "respond";
      readonly run: string;
      readonly item: string;
      readonly verdict: "yes" | "no" | "later";
      readonly words?: string;
    }
  | { readonly k: "close" };

export type Command = Wish & { readonly c: string };

export const commandKinds: readonly Wish["k"][] = [
  "write",
  "withdraw",
  "release",
  "mark",
  "cast",
  "answer",
  "wish",
  "tell",
  "settle",
  "champion",
  "put",
  "area",
  "fuse",
  "merge",
  "undo",
  "interest",
  "go",
  "rooms",
  "suggest",
  "accept",
  "done",
  "turn",
  "sit",
  "host",
  "witness",
  "name",
  "no-clock",
  "leave",
  "open",
  "next",
  "back",
  "shut",
  "skip",
  "again",
  "extend",
  "pause",
  "resume",
  "hold",
  "regroup",
  "place",
  "hide",
  "decide",
  "respond",
  "close",
];
