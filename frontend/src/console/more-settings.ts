import { html, nothing, type TemplateResult } from "lit";
import type { Desk } from "./desk";

/** Something the facilitator may set of what joins; values as typed, durations in minutes. */
export interface Setting {
  readonly id: string;
  readonly type: "bool" | "int" | "duration" | "enum" | "link";
  readonly title: string;
  readonly hint: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly initial: string;
  /** empty: no bound */
  readonly least: string;
  readonly most: string;
}

/** The name of a field → what is wrong with it. */
export type Faults = ReadonlyMap<string, string>;

export const nameOf = (setting: Setting): string => `set-${setting.id}`;

/** What is wrong with what was typed; undefined when it fits. The server looks again. */
export function faultOf(desk: Desk, setting: Setting, typed: string): string | undefined {
  const { own } = desk;
  switch (setting.type) {
    case "int":
    case "duration": {
      const value = Number(typed.replace(",", "."));
      const fits =
        /^\d{1,6}([.,]\d{1,2})?$/.test(typed) &&
        (setting.type === "duration" || Number.isInteger(value)) &&
        (setting.least === "" || value >= Number(setting.least)) &&
        (setting.most === "" || value <= Number(setting.most));
      return fits ? undefined : own.setFault(setting.least, setting.most, setting.type === "duration");
    }
    case "link":
      return typed === "" || (/^https:\/\/[^\s"<>]+$/.test(typed) && typed.includes("{room}"))
        ? undefined
        : own.setLinkFault;
    case "bool":
    case "enum":
      return undefined;
  }
}

/** The message below a field, and what ties the field to it. */
export const faultOn = (faults: Faults, name: string): TemplateResult | typeof nothing => {
  const fault = faults.get(name);
  return fault === undefined ? nothing : html`<p class="error" id="more-${name}-fault">${fault}</p>`;
};

export const described = (faults: Faults, name: string, hint: boolean): string | typeof nothing =>
  [hint ? `more-${name}-hint` : "", faults.has(name) ? `more-${name}-fault` : ""].filter(Boolean).join(" ") || nothing;

/** Of one part, beginning with its own values. */
export function settingFields(desk: Desk, settings: readonly Setting[], faults: Faults): readonly TemplateResult[] {
  return settings.map((setting) => field(desk, setting, faults));
}

function field(desk: Desk, setting: Setting, faults: Faults): TemplateResult {
  const { own } = desk;
  const name = nameOf(setting);
  switch (setting.type) {
    case "bool":
      return html`<div class="field"><label class="choice top"><input type="checkbox" name=${name} value="true" ?checked=${setting.initial === "true"} />
        <span><b>${setting.title}</b><br /><span class="soft small">${setting.hint}</span></span></label></div>`;
    case "enum":
      return html`<fieldset class="field"><legend>${setting.title}</legend>${hint(name, setting.hint)}
        <div class="choices">${setting.options.map(
          (option) =>
            html`<label class="choice"><input type="radio" name=${name} value=${option.value} ?checked=${option.value === setting.initial} /><span>${option.label}</span></label>`,
        )}</div></fieldset>`;
    case "int":
    case "duration": {
      const minutes = setting.type === "duration";
      return html`<div class="field"><label for="more-${name}">${setting.title}${minutes ? html` <span class="soft">${own.setMinutes}</span>` : nothing}</label>
        ${hint(name, [setting.hint, own.setBounds(setting.least, setting.most, setting.initial, minutes)].filter(Boolean).join(" "))}
        <input id="more-${name}" name=${name} type="text" inputmode=${minutes ? "decimal" : "numeric"} autocomplete="off" maxlength="9" value=${setting.initial}
          aria-invalid=${faults.has(name)} aria-describedby=${described(faults, name, true)} />${faultOn(faults, name)}</div>`;
    }
    case "link":
      return html`<div class="field"><label for="more-${name}">${setting.title}</label>${hint(name, setting.hint)}
        <input id="more-${name}" name=${name} type="text" inputmode="url" autocomplete="off" maxlength="300" value=${setting.initial}
          aria-invalid=${faults.has(name)} aria-describedby=${described(faults, name, true)} />${faultOn(faults, name)}</div>`;
  }
}

const hint = (name: string, words: string): TemplateResult => html`<p class="hint" id="more-${name}-hint">${words}</p>`;
