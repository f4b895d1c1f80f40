import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { itemTitle } from "../../view/card";
import { itemsIn, myGroup } from "../../view/choose";
import { groupMark, groupName } from "../../view/group-mark";
import { wishAhead } from "../../wire/ahead";
import type { Group } from "../../wire/facts";
import { propPart } from "../../wire/script";
import { idea, refusedHere, type Stage } from "../stage";
import { lazily } from "./lazily";

const asking = lazily(async () => {
  const { asking: ask } = await import("../tables/asking");
  return (stage) => html`${ask(stage)}`;
});

/** Whom one is with; or, where the method lets people choose, with what. */
export function group(stage: Stage): TemplateResult {
  const mine = myGroup(stage.view, stage.me, stage.step.id);
  const choose = propPart(stage.step, "into").choose;
  const choosing = typeof choose === "string" && (stage.takes || !mine) ? wishes(stage, choose) : nothing;
  if (mine) return html`${myPlace(stage, mine)}${choosing}`;
  if (stage.step.props?.ask !== undefined) return html`${asking(stage)}${choosing}`;
  return choosing === nothing ? html`<p class="lead">${stage.words.group.forming}</p>` : html`${choosing}`;
}

function myPlace(stage: Stage, mine: Group): TemplateResult {
  const { words, view, me } = stage;
  const topic = mine.topic === undefined ? undefined : view.get("item", mine.topic);
  return html`<section class="card my-group arrives">
      <div class="row">${groupMark(mine.number, words)}<h2>${groupName(mine.number, words)}</h2></div>
      <ul class="members">${mine.members.map((m) => html`<li>${m.id === me?.id ? html`<b>${m.name ?? words.someone}</b> (${words.you})` : (m.name ?? words.someone)}</li>`)}</ul>
      ${hosted(stage, mine)}${myPart(stage, mine)}
    </section>
    ${topic ? html`<h2 class="eyebrow">${words.group.on}</h2>${idea(stage, topic)}` : nothing}
    <p class="soft">${words.group.about}</p>`;
}

/** The part that the method gives me in this group. */
export function myPart(stage: Stage, mine: Group): TemplateResult | typeof nothing {
  const { script, me, words } = stage;
  const id = me === undefined ? undefined : mine.roles?.[me.id];
  const into = script.steps.find((step) => step.id === mine.grouping.split(":", 1)[0])?.props?.into as
    | { readonly roles?: readonly { readonly id: string; readonly label: string }[] }
    | undefined;
  const label = into?.roles?.find((role) => role.id === id)?.label;
  return label === undefined ? nothing : html`<p><span class="badge attention">${words.group.role}</span> ${label}</p>`;
}

/** Who welcomes here; anybody else at the table may take over. */
export function hosted(stage: Stage, mine: Group): TemplateResult | typeof nothing {
  const { words, me, live } = stage;
  if (mine.host === undefined) return nothing;
  const host = mine.members.find((member) => member.id === mine.host);
  const take = (): void => {
    if (me) live.wish({ k: "host", run: mine.grouping, person: me.id });
  };
  return html`<p class="host-line"><span class="badge">${host?.id === me?.id ? words.group.youHost : words.group.host(host?.name ?? words.someone)}</span>
    ${host?.id === me?.id ? nothing : html`<button class="button small" @click=${take}>${words.group.takeOver}</button>`}</p>`;
}

function wishes(stage: Stage, collection: string): TemplateResult {
  const { words, view, run, live, script } = stage;
  const counts = view.get("wish", run.run)?.counts ?? {};
  const mine = wishAhead(run.run, view.get("wish-mine", run.run)?.item, live.outbox.ahead());
  const topics = itemsIn(view, script, [collection]);
  return html`<fieldset class="stack tight picker">
    <legend class="eyebrow">${words.group.choose}</legend>
    ${refusedHere(stage, { run: run.run })}
    ${repeat(
      topics,
      (item) => item.id,
      (
        item,
      ) => html`<label class="pick"><input type="radio" name="wish" aria-label=${itemTitle(item)} .checked=${mine === item.id} ?disabled=${!stage.takes}
          @change=${() => live.wish({ k: "wish", run: run.run, item: item.id })} />
        ${idea(
          stage,
          item,
          html`<p class="row apart small soft"><span>${words.group.wishers(counts[item.id] ?? 0)}</span>
            ${mine === item.id ? html`<span class="badge live">${words.group.chosen}</span>` : nothing}</p>${refusedHere(stage, { item: item.id })}`,
        )}</label>`,
    )}
  </fieldset>`;
}
