import { html, type TemplateResult } from "lit";
import type { Words } from "../i18n/words";
import { menuButton } from "../kit/menu";
import { tabs } from "../kit/tabs";
import { tip } from "../kit/tip";
import { icon } from "../view/icons";

const nothingToDo = (): void => {};

export const kit = (words: Words): TemplateResult => html`<div class="grid">
  <div class="row">${menuButton("More", [
    { id: "a", words: "Skip the next step…", icon: "skip", act: nothingToDo },
    { id: "b", words: "Close inputs", icon: "stop", disabled: true, act: nothingToDo },
    { id: "c", words: "End the session", icon: "bell", danger: true, act: nothingToDo },
  ])}${tip("Closes this step and reopens the one before. Nothing is lost.", (props) => html`<button class="button" ${props} aria-label="Back">${icon("back")}</button>`)}</div>
  ${tabs("Parts", [
    { id: "now", words: "Now", panel: () => html`<p>What is happening</p>` },
    { id: "way", words: "Run sheet", panel: () => html`<p>What comes</p>` },
  ])}
  <article class="card stack tight stray"><p>${words.strays.fullGroup}</p><div class="field"><label class="unseen" for="g-stray">${words.strays.yours}</label><textarea id="g-stray" rows="2">Half a thought</textarea></div>
    <div class="row"><button class="button small">${icon("copy")}${words.strays.copy}</button><button class="button quiet small">${words.strays.drop}</button></div></article>
</div>`;

export const inputs = (words: Words): TemplateResult => html`<div class="grid">
  <div class="field"><label for="g-a">Label</label><span class="hint" id="g-a-h">A hint before one types</span><input id="g-a" aria-describedby="g-a-h" value="Text" /></div>
  <div class="field"><label for="g-b">With an error</label><input id="g-b" aria-describedby="g-b-e" aria-invalid="true" /><span class="error" id="g-b-e">${words.refusals.empty()}</span></div>
  <div class="field"><label for="g-c">Several lines</label><textarea id="g-c" placeholder=${words.collect.placeholder}></textarea></div>
  <div class="field"><label for="g-d">Choice</label><select id="g-d"><option>One</option><option>Two</option></select></div>
  <div class="field"><label for="g-e">Code</label><input id="g-e" class="code-input" value="K7P2QX" /></div>
  <div class="stack tight"><label class="choice"><input type="radio" name="g" checked />Chosen</label><label class="choice"><input type="radio" name="g" />Not chosen</label><label class="choice"><input type="checkbox" />A tick</label></div>
</div>`;

export const ballots = (words: Words): TemplateResult => html`<div class="grid">
  <fieldset class="scale-field"><legend>0 to 10</legend><div class="scale many">${Array.from({ length: 11 }, (_, i) => html`<label class="scale-step"><input type="radio" name="ten" ?checked=${i === 7} /><span>${i}</span></label>`)}</div></fieldset>
  <fieldset class="segments-field"><legend>Gut</legend><div class="segments"><label class="segment"><input type="radio" name="gut" /><span>${words.vote.low}</span></label><label class="segment"><input type="radio" name="gut" checked /><span>${words.vote.high}</span></label></div></fieldset>
  <fieldset class="grades-field"><legend>Majority judgement</legend><div class="grades">${words.vote.grades.map((name, i) => html`<label class="grade grade-${i}"><input type="radio" name="mj" ?checked=${i === 1} /><span class="grade-name">${name}</span></label>`)}</div></fieldset>
  <div class="bubbles"><div class="bubble saved"><label class="unseen" for="bb1">1</label><textarea id="bb1" rows="2">Soup on Monday</textarea></div><div class="bubble"><label class="unseen" for="bb2">2</label><textarea id="bb2" rows="2" placeholder="2"></textarea></div></div>
</div>`;
