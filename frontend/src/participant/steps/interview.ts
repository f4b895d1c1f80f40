import { html, nothing, type TemplateResult } from "lit";
import { myGroup, written } from "../../view/choose";
import { icon } from "../../view/icons";
import type { Group, GroupRole, InterviewRole, Item, Turn } from "../../wire/facts";
import { penField, savedState } from "../field";
import type { Place } from "../pen";
import { fieldsOf, idea, refusedHere, type Stage, seenBy } from "../stage";
import { doneBar } from "./done";

interface Question {
  readonly ask: string;
  readonly collection: string;
  readonly field: string;
  readonly cap: number;
}

/** One tells, one asks and writes, a third writes too; at the bell they change places. */
export function interview(stage: Stage): TemplateResult {
  const { words, view, run, me } = stage;
  const group = myGroup(view, me, stage.step.with);
  if (!group || !me || group.members.length < 2)
    return html`<p class="notice attention">${words.interview.noPartner}</p>`;
  const turn = view.get("turn", run.run) ?? run.turn;
  const index = turn?.index ?? 0;
  if (turn && turn.index >= turn.of)
    return html`<p class="lead">${words.interview.allTold}</p>${aboutMe(stage)}${doneBar(stage)}`;
  const roles = rolesNow(group, index);
  const tellerId = Object.keys(roles).find((id) => roles[id] === "teller") ?? "";
  const teller = group.members.find((m) => m.id === tellerId);
  const name = teller?.name ?? words.someone;
  const role = roles[me.id] ?? "scribe";
  return html`${turn && turn.of > 1 ? html`<p class="badge live">${words.interview.turn(index + 1, turn.of)}</p>` : nothing}
    ${
      role === "teller"
        ? html`<p class="lead role-teller">${words.interview.youTell}</p><p class="soft">${words.interview.tell}</p>
            <ol class="asked">${questions(stage).map((q) => html`<li>${q.ask}</li>`)}</ol>${aboutMe(stage)}`
        : html`<p class="lead role-listener">${role === "scribe" ? words.interview.youScribe(name) : words.interview.teller(name)}</p>
            <p class="soft">${words.interview.listen}</p>${seenBy(stage)}${notes(stage, tellerId)}`
    }
    ${swap(stage, turn)}`;
}

/** The server's word, or else by order: the teller is the one whose turn it is, the next one asks. */
function rolesNow(group: Group, index: number): Readonly<Record<string, GroupRole>> {
  if (group.roles && Object.keys(group.roles).length > 0) return group.roles;
  const n = group.members.length;
  return Object.fromEntries(
    group.members.map((m, i): [string, InterviewRole] => [
      m.id,
      i === index % n ? "teller" : i === (index + 1) % n ? "interviewer" : "scribe",
    ]),
  );
}

function questions(stage: Stage): readonly Question[] {
  const protocol = stage.step.props?.protocol;
  if (!Array.isArray(protocol)) return [];
  return protocol.map((entry: { q?: string; to?: string; cap?: number }) => {
    const [collection = "", field = "text"] = (entry.to ?? "").split(".");
    return { ask: entry.q ?? "", collection, field, cap: field === "text" ? (entry.cap ?? 1) : 1 };
  });
}

/** The questions as fields: what the listener writes about the teller, saved as they go. */
function notes(stage: Stage, teller: string): TemplateResult {
  const mine = written(stage.view, stage.run.run).filter((item) => item.mine && item.about?.id === teller);
  return html`<div class="stack loose">
    ${questions(stage).map((q) => {
      const items = mine.filter((item) => item.in === q.collection);
      const place: Place = { run: stage.run.run, in: q.collection, about: teller };
      const field = fieldsOf(stage, q.collection).find((f) => f.id === q.field) ?? { id: q.field, type: "text" };
      return html`<div class="stack tight">
        ${Array.from({ length: q.cap }, (_, i) => {
          const name = `${stage.run.run}/${q.collection}/${teller}/${i}`;
          const item = items[i];
          if (item && stage.pen.itemOf(name) === undefined) stage.pen.adopt(name, item, place);
          const own = items.find((one) => one.id === stage.pen.itemOf(name));
          return html`${penField(stage, {
            name,
            place,
            field: q.cap > 1 ? { ...field, type: "line" } : field,
            label: q.cap > 1 && i > 0 ? `${q.ask} (${i + 1})` : q.ask,
            item: own,
            autosave: true,
            bare: i > 0,
          })}${refusedHere(stage, { item: stage.pen.itemOf(name) ?? "" })}`;
        })}
        ${savedState(stage, `${stage.run.run}/${q.collection}/${teller}/0`)}
      </div>`;
    })}
  </div>`;
}

/** The card about me, and how far it may travel: my word alone. */
function aboutMe(stage: Stage): TemplateResult {
  const { words, me } = stage;
  const about = written(stage.view, stage.run.run).filter((item) => item.about?.id === me?.id);
  return html`<section class="stack tight" aria-live="off">
    <h2 class="eyebrow">${words.interview.card}</h2>
    ${about.length === 0 ? html`<p class="soft">${words.interview.cardEmpty}</p>` : about.map((item) => idea(stage, item, release(stage, item)))}
  </section>`;
}

function release(stage: Stage, item: Item): TemplateResult | typeof nothing {
  if (!item.releasable) return nothing;
  const { words, live } = stage;
  const waiting = live.outbox.ahead().findLast((c) => c.k === "release" && c.item === item.id);
  const now = waiting?.k === "release" ? waiting.to : (item.release ?? "none");
  const named = (waiting?.k === "release" ? waiting.named : item.named) === true;
  const set = (to: typeof now, withName: boolean): void =>
    void live.wish({ k: "release", item: item.id, to, named: withName });
  return html`<fieldset class="stack tight release">
    <legend class="label">${words.interview.releaseTitle}</legend>
    <p class="small soft">${words.interview.releaseHint}</p>
    ${(["none", "group", "all"] as const).map(
      (to) => html`<label class="choice"><input type="radio" name="release-${item.id}" .checked=${now === to}
        @change=${() => set(to, named)} />${words.interview.release[to]}</label>`,
    )}
    ${
      now === "none"
        ? nothing
        : html`<label class="choice"><input type="checkbox" name="named-${item.id}" .checked=${named}
            @change=${() => set(now, !named)} />${words.interview.releaseNamed}</label>`
    }
    ${refusedHere(stage, { item: item.id })}
  </fieldset>`;
}

function swap(stage: Stage, turn: Turn | undefined): TemplateResult | typeof nothing {
  const own = stage.view.get("turn", stage.run.run);
  if (!own || !turn) return nothing;
  const pass = (): void => {
    stage.pen.sendAll(stage.run.run);
    stage.live.wish({ k: "turn", run: stage.run.run, to: turn.index + 1 });
  };
  return html`<div class="done-bar">${refusedHere(stage, { run: stage.run.run })}
    <button class="button primary large wide" ?disabled=${!stage.takes} @click=${pass}>${icon("swap")}${turn.index + 1 >= turn.of ? stage.words.done.say : stage.words.interview.swap}</button></div>`;
}
