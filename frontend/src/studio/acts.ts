import type { Mirror } from "./preview";
import type { State } from "./state";
import type { Problem } from "./wire";

/** What the panels of the studio can ask for, and the two things they show beside the state. */
export interface Acts {
  /** where the methods of the workspace are listed */
  readonly methods: string;
  /** the screen of the step that is looked at, once it is drawn */
  readonly mirror: Mirror | undefined;
  set(change: Partial<State>): void;
  open(file: string): void;
  choose(step: string): void;
  goTo(problem: Problem): void;
  play(mode: State["mode"]): void;
  rehearse(): Promise<void>;
  settle(mine: boolean): void;
  publish(): Promise<void>;
  publishAsNext(): Promise<void>;
  nextVersion(): string;
  addLanguage(language: string): void;
  removeLanguage(language: string): void;
  compare(version: string): Promise<void>;
}
