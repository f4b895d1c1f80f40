import { html, nothing, type TemplateResult } from "lit";
import type { Item } from "../wire/facts";
import type { ScriptField } from "../wire/script";
import type { Place } from "./pen";
import type { Stage } from "./stage";

export interface Line {
  /** the place on the screen, unique within the session */
  readonly name: string;
  readonly place: Place;
  readonly field: ScriptField;
  readonly label: string;
  readonly item?: Item | undefined;
  readonly hint?: string | undefined;
  readonly autosave: boolean;
  /** the label is for ears only */
  readonly bare?: boolean;
}

/** One labelled input whose text is in the pen's care. */
export function penField(stage: Stage, line: Line): TemplateResult {
  const id = `f-${line.name}-${line.field.id}`.replaceAll(/[^\w-]/g, "_");
  const value = stage.pen.text(line.name, line.field.id, line.item);
  const type = (event: Event): void => {
    const control = event.target as HTMLTextAreaElement | HTMLInputElement;
    stage.pen.type(line.name, line.field.id, control.value, line.place, line.autosave);
  };
  const leave = (): void => {
    if (line.autosave) stage.pen.send(line.name);
  };
  const off = !stage.takes;
  const hint = line.hint === undefined ? nothing : html`<span class="hint" id="${id}-hint">${line.hint}</span>`;
  const described = line.hint === undefined ? nothing : `${id}-hint`;
  return html`<div class="field">
    <label for=${id} class=${line.bare ? "unseen" : ""}>${line.label}</label>${hint}
    ${
      line.field.type === "date"
        ? html`<input id=${id} data-pen=${line.name} type="date" .value=${value} @input=${type} @change=${leave} aria-describedby=${described} ?readonly=${off} />`
        : line.field.type === "line" || line.field.type === "person"
          ? html`<input id=${id} data-pen=${line.name} .value=${value} maxlength="280" @input=${type} @blur=${leave} autocomplete="off"
              aria-describedby=${described} ?readonly=${off} />`
          : html`<textarea id=${id} data-pen=${line.name} .value=${value} maxlength="2000" rows="3" @input=${type} @blur=${leave}
              placeholder=${line.bare ? stage.words.collect.placeholder : nothing} aria-describedby=${described}
              ?readonly=${off}></textarea>`
    }
  </div>`;
}

/** Says quietly whether the words are safe. */
export function savedState(stage: Stage, name: string): TemplateResult {
  const { words, pen, live } = stage;
  const state = pen.state(name);
  const said =
    state === "saved"
      ? words.saved
      : state === "blank"
        ? ""
        : live.line.kind === "on"
          ? words.saving
          : words.waitingToSend;
  return html`<span class="saved-state ${state}">${said}</span>`;
}
