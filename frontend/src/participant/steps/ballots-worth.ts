import { html, nothing, type TemplateResult } from "lit";
import type { VoteWords } from "../../i18n/vote-words";
import { icon } from "../../view/icons";
import type { Item } from "../../wire/facts";
import { propNumber, propWord } from "../../wire/script";
import { idea, refusedHere, type Stage } from "../stage";
import { each } from "./each";
import type { Paper } from "./paper";

/** The price of an item as the server reads it: the digits of its field. */
export function costOf(item: Item, field: string | undefined): number {
  const digits = (field === undefined ? "" : (item.fields[field] ?? ""))
    .replace(/[.,]\d{1,2}\D*$/, "")
    .replace(/\D/g, "");
  return digits === "" || digits.length > 9 ? 1 : Number(digits);
}

/** What one would pay for out of so many points. */
export function budget(stage: Stage, paper: Paper, items: readonly Item[], own: VoteWords): TemplateResult {
  const { step, words } = stage;
  const points = propNumber(step, "points") ?? 100;
  const field = propWord(step, "cost");
  const spent = items.reduce((sum, item) => sum + (paper.marks[item.id] ? costOf(item, field) : 0), 0);
  const left = points - spent;
  const say = (n: number): string => n.toLocaleString(words.lang);
  return html`<p class="ask">${own.budget.ask}</p>
    <p class="dots-left" role="status"><progress max=${points} value=${spent} aria-hidden="true"></progress><b class="number">${own.budget.left(say(left), say(points))}</b></p>
    ${each(items, (item) => {
      const on = paper.marks[item.id] !== undefined;
      const cost = costOf(item, field);
      const dear = !on && cost > left;
      return idea(
        stage,
        item,
        html`${refusedHere(stage, { item: item.id })}<div class="row apart"><span class="badge number">${own.budget.price(say(cost))}</span>
          <button class="button ${on ? "primary" : ""}" aria-pressed=${on} ?disabled=${!stage.takes || dear}
            @click=${() => paper.set(item.id, on ? null : 1)}>${on ? icon("check") : nothing}${on ? own.budget.funded : dear ? own.budget.dear : own.budget.fund}</button></div>`,
      );
    })}`;
}

/** Where the slider stands before anybody moved it; to leave it there is an answer too, once it was pressed. */
const UNSAID = 50;

/** What one holds oneself, and what one thinks that the others hold. */
export function predict(stage: Stage, paper: Paper, items: readonly Item[], own: VoteWords): TemplateResult {
  return html`<p class="ask">${own.predict.ask}</p>${each(items, (item) => {
    const mine = paper.marks[item.id]?.mine;
    const others = paper.marks[item.id]?.others;
    const id = `others-${item.id}`;
    const say = (event: Event): void => paper.set(item.id, Number((event.target as HTMLInputElement).value), "others");
    return idea(
      stage,
      item,
      html`${refusedHere(stage, { item: item.id })}<fieldset class="segments-field"><legend>${own.predict.mine}</legend>
        <div class="segments">${[
          { value: 1, label: own.predict.yes },
          { value: 0, label: own.predict.no },
        ].map(
          ({
            value,
            label,
          }) => html`<label class="segment"><input type="radio" name="${item.id}-mine" .checked=${mine === value}
            ?disabled=${!stage.takes} @change=${() => paper.set(item.id, value, "mine")} /><span>${label}</span></label>`,
        )}</div></fieldset>
        <label class="field" for=${id}><span>${own.predict.others}</span>
          <input id=${id} class="slider" type="range" min="0" max="100" step="5" .value=${String(others ?? UNSAID)} ?disabled=${!stage.takes}
            aria-valuetext=${own.predict.share(others ?? UNSAID)}
            @change=${say} @click=${(event: Event) => others === undefined && say(event)} /></label>
        <p class="number soft" aria-hidden="true">${others === undefined ? "–" : own.predict.share(others)}</p>`,
    );
  })}`;
}
