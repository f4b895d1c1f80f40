import { PalabreScreen } from "../screen/app";
import { Clock } from "../wire/clock";
import { Live } from "../wire/live";

/** A session whose facts come from a film, at the time of the film; nothing is sent and no line is opened. */
class Past extends Live {
  override start(): void {
    this.line = { kind: "on" };
  }

  override stop(): void {}
}

/** The shared screen at some time in the past. */
export class PalabrePast extends PalabreScreen {
  /** ms since 1970 in the session */
  time = 0;

  protected override connect(): Live {
    const nowhere = { getItem: () => null, setItem: () => {}, removeItem: () => {} };
    return new Past(this.code, this.as, nowhere, new Clock(() => this.time));
  }

  /** @param facts key → fact, all that was known then */
  show(facts: ReadonlyMap<string, unknown>, time: number): void {
    this.time = time;
    this.live?.receive({ l: { all: { full: true, set: Object.fromEntries(facts) } } });
  }
}

customElements.define("palabre-past", PalabrePast);
