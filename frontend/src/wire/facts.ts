/** The facts of a live session as docs/protocol.md §4 gives them. Times are ms since 1970 by the server's clock. */

export interface Named {
  readonly id: string;
  readonly name?: string;
}

export interface Mandate {
  readonly strategy?: string;
  readonly objective: string;
  readonly question: string;
  readonly givens: string;
  readonly whoDecides: string;
  readonly whatNext: string;
}

export interface Session {
  readonly title: string;
  readonly code: string;
  readonly status: "planned" | "open" | "closed";
  readonly mode: "live" | "async";
  readonly lang: string;
  readonly method: { readonly id: string; readonly version: string; readonly sha256: string };
  readonly mandate: Mandate;
  readonly people: number;
  readonly rehearsal: boolean;
  /** how many steps joined the method, if any: the script has more of them then */
  readonly added?: number;
}

export interface Turn {
  /** the round or phase of the method that this turn belongs to */
  readonly part?: string;
  readonly index: number;
  readonly of: number;
  readonly startedAt: number;
  readonly endsAt?: number;
  readonly item?: string;
  readonly person?: string;
  readonly name?: string;
}

/** One time through a repeat. */
export interface Round {
  readonly control: string;
  readonly number: number;
  readonly of?: number;
  readonly item?: string;
  readonly mode?: string;
}

export interface Run {
  readonly run: string;
  readonly step: string;
  readonly index: number;
  readonly status: "open" | "closing" | "closed" | "skipped";
  readonly openedAt: number;
  readonly endsAt?: number;
  readonly hard: boolean;
  readonly paused?: number;
  readonly closedAt?: number;
  readonly turn?: Turn;
  /** the repeats it belongs to, outermost first */
  readonly rounds?: readonly Round[];
  /** enough people have finished: it goes on then, unless it is held back */
  readonly goesOnAt?: number;
  /** a facilitator holds it back */
  readonly held?: true;
}

export interface Item {
  readonly id: string;
  readonly run: string;
  readonly step: string;
  readonly in: string;
  readonly kind: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly by?: Named;
  readonly group?: { readonly id: string; readonly number: number };
  readonly about?: Named;
  readonly parents: readonly string[];
  readonly order: string;
  readonly rev: number;
  readonly mine?: true;
  readonly editable?: true;
  readonly named?: boolean;
  readonly release?: "none" | "group" | "all";
  readonly releasable?: true;
  readonly witnesses?: readonly Named[];
  readonly answer?: { readonly verdict: "yes" | "no" | "later"; readonly words: string };
  readonly hidden?: true;
}

/** Mean, median and interquartile range of one criterion; n values. */
export interface Score {
  readonly criterion: string;
  readonly n: number;
  readonly mean: number;
  readonly median: number;
  readonly spread: number;
  /** the quartiles: the middle half of the marks lies between them */
  readonly low: number;
  readonly high: number;
}

/** What one item got; `share` of what it could have got and `spread` of the marks lie between 0 and 1. */
export interface TallyRow {
  readonly item: string;
  readonly rank: number;
  readonly votes: number;
  readonly sum: number;
  readonly supporters: number;
  readonly share: number;
  readonly spread: number;
  readonly scores: readonly Score[];
  readonly grades: readonly number[];
  readonly grade?: number;
  readonly figures: Readonly<Record<string, number>>;
}

export interface Objection {
  readonly item: string;
  readonly words: string;
  readonly by?: Named;
}

export interface Tally {
  readonly run: string;
  readonly method: string;
  readonly electorate: number;
  readonly cast: number;
  readonly abstained: number;
  readonly quorum?: boolean;
  readonly criteria: readonly string[];
  readonly rows: readonly TallyRow[];
  readonly objections: readonly Objection[];
  readonly figures: Readonly<Record<string, number>>;
  readonly over: "all" | "me";
}

export interface Selection {
  readonly run: string;
  readonly chosen: readonly string[];
  readonly saved: readonly { readonly item: string; readonly by: Named }[];
  readonly tied: readonly string[];
  /** why what a plain count might have dropped was kept */
  readonly reasons: Readonly<Record<string, readonly Reason[]>>;
  /** how many of the tied may stay, where somebody has to choose among them */
  readonly open: number;
  /** how many items each person may save */
  readonly champions: number;
}

export type Reason = "intense" | "dividing" | "surprising" | "minority" | "wildcard" | "drawn" | "no-quorum";

export interface GroupCell {
  readonly id: string;
  readonly number: number;
  readonly size: number;
  readonly topic?: string;
  readonly members?: readonly Named[];
  readonly host?: string;
}

export interface Grouping {
  readonly id: string;
  readonly run: string;
  readonly groups: readonly GroupCell[];
  readonly met?: number;
  /** pairs who meet again, and how many of them had to */
  readonly again?: number;
  readonly forced?: number;
}

export type InterviewRole = "teller" | "interviewer" | "scribe";

/** Roles of the present turn, or those that the method gives out in its groups. */
export type GroupRole = InterviewRole | "client" | "consultant" | "speaker" | (string & {});

export interface Group {
  readonly id: string;
  readonly grouping: string;
  readonly number: number;
  readonly topic?: string;
  readonly members: readonly Named[];
  readonly host?: string;
  readonly roles?: Readonly<Record<string, GroupRole>>;
  /** whose round it is, in a repeat over members */
  readonly subject?: string;
}

/** Who sits in the middle of a fishbowl; `open`: one chair is there to be taken. */
export interface Circle {
  readonly run: string;
  readonly chairs: number;
  readonly open: boolean;
  readonly members: readonly Named[];
}

/** How large an agenda is; `begun`: the slots whose rooms have opened. */
export interface AgendaWall {
  readonly run: string;
  readonly slots: number;
  readonly rooms: number;
  readonly begun: readonly number[];
  readonly open: boolean;
}

/** A named place on a board. */
export interface Area {
  readonly run: string;
  readonly id: string;
  readonly label: string;
  readonly place: number;
}

/** Where a card lies, or into which other card it went. */
export interface Spot {
  readonly run: string;
  readonly item: string;
  readonly area?: string;
  readonly x?: number;
  readonly y?: number;
  readonly into?: string;
}

/** Where people placed an item, each on their own plane: mean and standard deviation, 0 to 1. */
export interface Spread {
  readonly item: string;
  readonly n: number;
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

/** A suggested arrangement; of a machine with `round`, and the cards that belong nowhere. */
export interface Proposal {
  readonly source: string;
  /** `gist`: the card that says best what the others say */
  readonly areas: readonly { readonly id: string; readonly label: string; readonly gist?: string }[];
  readonly moves: readonly {
    readonly item: string;
    readonly area: string;
    readonly x: number;
    readonly y: number;
  }[];
  readonly round?: number;
  /** words alone were compared, for want of a model */
  readonly basicMode?: true;
  readonly alone?: readonly string[];
}

/** What a machine was asked for on a board: fewer (0.2) or more (5) groups, and how far it is. */
export interface Search {
  readonly round: number;
  readonly grain: number;
  readonly phase: "waiting" | "answered" | "failed";
}

export interface Decision {
  readonly id: string;
  readonly run: string;
  readonly statement: string;
  readonly about: readonly string[];
  readonly by: { readonly role: string; readonly name?: string };
  readonly behalf?: "sponsor";
  readonly basis?: string;
  readonly rationale: string;
  readonly objections?: string;
}

export interface Pulse {
  readonly measure: string;
  readonly n?: number;
  readonly k: number;
  readonly values?: readonly { readonly id: string; readonly mean: number }[];
  readonly suppressed?: true;
}

export interface Progress {
  readonly expected: number;
  readonly started: number;
  readonly done: number;
  readonly items: number;
  readonly quiet: readonly string[];
  /** how many work without the clock */
  readonly noClock?: number;
}

export interface Person {
  readonly id: string;
  readonly name?: string;
  readonly role: string;
  readonly present?: boolean;
  readonly bot?: boolean;
}

export interface Coming {
  readonly run?: string;
  readonly step?: string;
  readonly optional?: boolean;
  readonly intrinsic?: boolean;
  readonly ends?: true;
}

export interface Deviation {
  readonly n: number;
  readonly run: string;
  readonly what: "skipped" | "extended" | "shortened" | "reopened" | "repeated";
  readonly reason?: string;
  readonly intrinsic: boolean;
}

export interface Me {
  readonly id: string;
  readonly name?: string;
  readonly role: string;
  readonly groups: Readonly<Record<string, string>>;
  /** works without the clock: the bell does not close one's own inputs */
  readonly noClock?: true;
}

export interface Ballot {
  readonly marks: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly words: Readonly<Record<string, string>>;
  readonly abstains?: true;
  readonly left?: number;
}

/** Fact kind (the part of the key before the slash) → its value. */
export interface FactKinds {
  session: Session;
  /** in one's own layer while not all are in the same step; `waits`: of one's own none is open */
  now: { readonly run?: string; readonly waits?: true };
  /** in a group's layer: who of the group is not done yet */
  waits: { readonly people: readonly Named[] };
  run: Run;
  turn: Turn;
  item: Item;
  tally: Tally;
  selection: Selection;
  grouping: Grouping;
  group: Group;
  circle: Circle;
  /** in a crowd: how much was written, and in how many parts it is dealt out */
  crowd: { readonly run: string; readonly items: number; readonly shares: number };
  wish: { readonly counts: Readonly<Record<string, number>> };
  wall: AgendaWall;
  area: Area;
  spot: Spot;
  interest: { readonly counts: Readonly<Record<string, number>> };
  "interest-mine": { readonly items: readonly string[] };
  offers: { readonly offers: readonly { readonly item: string; readonly into: string }[] };
  proposal: Proposal;
  search: Search;
  spread: { readonly rows: readonly Spread[] };
  undo: { readonly act: string };
  decision: Decision;
  pulse: Pulse;
  progress: Progress;
  person: Person;
  next: Coming;
  deviation: Deviation;
  me: Me;
  ballot: Ballot;
  dealt: { readonly items: readonly string[] };
  done: boolean;
  answers: Readonly<Record<string, number>>;
  "wish-mine": { readonly item?: string | null };
  /** what one said of oneself, for the groups; an empty word is "rather not" */
  told: { readonly values: Readonly<Record<string, string>> };
}
