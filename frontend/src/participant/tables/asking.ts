import { html, nothing, type TemplateResult } from "lit";
import { refusedHere, type Stage } from "../stage";
import { tableWords } from "./words";

interface Asked {
  readonly id: string;
  readonly label: string;
  readonly values: readonly { readonly id: string; readonly label: string }[];
}

/** What one says of oneself before the groups are made: closed questions, seen by nobody else, and one may keep silent. */
export function asking(stage: Stage): TemplateResult | typeof nothing {
  const asked = stage.step.props?.ask as readonly Asked[] | undefined;
  if (!asked || !stage.takes) return nothing;
  const words = tableWords(stage.words.lang);
  const said = told(stage);
  return html`<section class="stack">
    <p class="small soft">${words.tellHint}</p>
    ${asked.map(
      (one) => html`<fieldset class="stack tight"><legend class="label">${one.label}</legend>
        ${[...one.values, { id: "", label: words.tellNot }].map(
          (
            value,
          ) => html`<label class="choice"><input type="radio" name="tell-${one.id}" .checked=${said[one.id] === value.id}
            @change=${() => tell(stage, one.id, value.id)} />${value.label}</label>`,
        )}</fieldset>`,
    )}
    ${refusedHere(stage, { run: stage.run.run })}
    ${asked.every((one) => said[one.id] !== undefined) ? html`<p class="badge live" role="status">${words.tellDone}</p>` : nothing}
  </section>`;
}

function tell(stage: Stage, attribute: string, value: string): void {
  stage.live.wish({ k: "tell", run: stage.run.run, attribute, ...(value === "" ? {} : { value }) });
}

function told(stage: Stage): Readonly<Record<string, string>> {
  const said: Record<string, string> = { ...stage.view.get("told", stage.run.run)?.values };
  for (const command of stage.live.outbox.ahead())
    if (command.k === "tell" && command.run === stage.run.run) said[command.attribute] = command.value ?? "";
  return said;
}
