import { nextVersion, type State, sameTexts, versionOf, withVersion } from "./state";
import type { Wire } from "./wire";

const SAVE_AFTER_MS = 1200;

/** What saving and publishing need of the studio. */
export interface Workbench {
  readonly state: State | undefined;
  readonly wire: Wire;
  set(change: Partial<State>): void;
  /** The texts are others than the editor shows. */
  replaced(): void;
  /** The method file reads so from now on. */
  rewrite(method: string): void;
}

/** Keeps with the server what is typed, a moment after the last key, and publishes it as a version. */
export class Keeping {
  #saving: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly bench: Workbench) {}

  soon(): void {
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => void this.save(), SAVE_AFTER_MS);
  }

  /** Saves, unless nothing has changed; whether all is with the server then. */
  async save(): Promise<boolean> {
    const { state } = this.bench;
    clearTimeout(this.#saving);
    if (!state || state.theirs) return false;
    if (state.saving === "saved") return true;
    this.bench.set({ saving: "saving" });
    const saved = await this.bench.wire.save(state.texts, state.sheet.revision);
    switch (saved.kind) {
      case "saved": {
        const now = this.bench.state;
        const still = now !== undefined && sameTexts(now.texts, state.texts);
        this.bench.set({ sheet: saved.sheet, saving: still ? "saved" : "unsaved" });
        return still || this.save();
      }
      case "overtaken":
        this.bench.set({ saving: "unsaved", theirs: saved.sheet });
        return false;
      case "refused":
        this.bench.set({ saving: "unsaved", problems: saved.problems });
        return false;
      case "lost":
        this.bench.set({ saving: "lost" });
        return false;
    }
  }

  /** After somebody else has saved: one of the two stays. */
  settle(mine: boolean): void {
    const theirs = this.bench.state?.theirs;
    if (!theirs) return;
    this.bench.set({ sheet: theirs, theirs: undefined, saving: "unsaved" });
    if (mine) void this.save();
    else {
      this.bench.set({ texts: theirs, saving: "saved" });
      this.bench.replaced();
    }
  }

  async publish(): Promise<void> {
    this.bench.set({ publishing: "under way" });
    if (!(await this.save()) || !this.bench.state) return this.bench.set({ publishing: "no" });
    const published = await this.bench.wire.publish(this.bench.state.sheet.revision);
    switch (published.kind) {
      case "published":
        return this.bench.set({
          sheet: published.sheet,
          publishing: { published: versionOf(published.sheet.method) },
        });
      case "taken":
        return this.bench.set({ publishing: { taken: published.what } });
      case "refused":
        return this.bench.set({ publishing: "no", problems: published.problems });
      case "lost":
        return this.bench.set({ publishing: "no", saving: "lost" });
    }
  }

  /** The number is taken: the same words under the next one. */
  async publishAsNext(): Promise<void> {
    const { state } = this.bench;
    if (!state) return;
    this.bench.rewrite(withVersion(state.texts.method, this.nextVersion()));
    await this.publish();
  }

  nextVersion(): string {
    const { state } = this.bench;
    return state
      ? nextVersion(
          versionOf(state.texts.method),
          state.sheet.versions.map((one) => one.version),
        )
      : "";
  }
}
