import type { Words } from "../i18n/words";
import type { Run, Session } from "../wire/facts";
import type { View } from "../wire/layers";
import type { Script, ScriptStep } from "../wire/script";

/** What the shared screen is drawn from. */
export interface Wall {
  readonly view: View;
  readonly words: Words;
  readonly script: Script;
  readonly session: Session;
  readonly run: Run;
  readonly step: ScriptStep;
}
