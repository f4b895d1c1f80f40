import { html, nothing, type TemplateResult } from "lit";
import { list } from "../i18n/words";
import { itemTitle } from "../view/card";
import { focusSoon } from "../view/focus";
import { icon } from "../view/icons";
import type { Item } from "../wire/facts";
import { follow, type Hand, held, hold, refusedOn } from "./hand";
import { conveners, isMine, type Wall } from "./wall-facts";

/** A topic as a card of the wall, with what this hand may do with it. `hand` undefined: to look at only. */
export function topicCard(
  wall: Wall,
  topic: Item,
  hand: Hand | undefined,
  own: Hand["own"],
  words: Hand["words"],
): TemplateResult {
  const names = conveners(wall, topic);
  const count = hand?.view.get("interest", wall.fact.run)?.counts[topic.id] ?? 0;
  const lifted = hand && held(hand)?.item === topic.id;
  const parts = wall.parts.get(topic.id) ?? [];
  const drag = hand && mayMove(wall, topic, hand);
  return html`<article class="card topic ${lifted ? "lifted" : ""} ${hand && isMine(wall, topic, hand.me) ? "mine" : ""}" data-card=${topic.id}
    draggable=${drag ? "true" : "false"} @dragstart=${(event: DragEvent) => hand && lift(event, hand, topic)} @dragend=${() => hand && hold(hand, undefined)}>
    <p class="topic-title">${itemTitle(topic)}</p>
    ${names.length > 0 ? html`<p class="small soft">${own.by(list(names, words))}</p>` : nothing}
    ${parts.length > 0 ? html`<p class="small soft">${own.within}</p><ul class="parts small">${parts.map((part) => html`<li>${itemTitle(part)}${hand && (hand.crew || part.mine === true) ? partButton(hand, part) : nothing}</li>`)}</ul>` : nothing}
    ${hand ? interest(wall, topic, hand, count) : nothing}
    ${hand ? html`${offers(wall, topic, hand)}${actions(wall, topic, hand)}${refusedOn(hand, topic.id)}` : nothing}
  </article>`;
}

const mayMove = (wall: Wall, topic: Item, hand: Hand): boolean => {
  const place = wall.step.props?.place ?? "conveners";
  return (
    wall.fact.open && (hand.crew || place === "anyone" || (place !== "facilitator" && isMine(wall, topic, hand.me)))
  );
};

function lift(event: DragEvent, hand: Hand, topic: Item): void {
  event.dataTransfer?.setData("text/plain", topic.id);
  // the places to drop appear once the browser has taken its picture of the card
  setTimeout(() => hold(hand, { item: topic.id, to: "put" }));
}

function interest(wall: Wall, topic: Item, hand: Hand, count: number): TemplateResult | typeof nothing {
  const { own, view } = hand;
  if (wall.step.props?.interest === "none") return nothing;
  const said = html`<span class="small soft number">${count === 0 ? own.comersNone : own.comers(count)}</span>`;
  if (hand.crew || !wall.fact.open) return html`<p class="topic-interest">${said}</p>`;
  const mine = interested(hand, topic.id, view.get("interest-mine", wall.fact.run)?.items ?? []);
  return html`<p class="topic-interest"><button class="button small ${mine ? "on" : "quiet"}" aria-pressed=${mine} aria-label="${mine ? own.coming : own.come}: ${itemTitle(topic)}"
    @click=${() => hand.live.wish({ k: "interest", run: wall.fact.run, item: topic.id, on: !mine })}>${icon(mine ? "check" : "hand")}${mine ? own.coming : own.come}</button>${said}</p>`;
}

/** With what is still on its way. */
function interested(hand: Hand, item: string, items: readonly string[]): boolean {
  let mine = items.includes(item);
  for (const command of hand.live.outbox.ahead())
    if (command.k === "interest" && command.run === hand.run && command.item === item) mine = command.on;
  return mine;
}

function actions(wall: Wall, topic: Item, hand: Hand): TemplateResult | typeof nothing {
  const { own } = hand;
  if (!mayMove(wall, topic, hand) || held(hand)) return nothing;
  const placed = [...wall.at.values()].includes(topic);
  const title = itemTitle(topic);
  const others = wall.at.size + wall.loose.length > 1;
  return html`<div class="row card-actions">
    <button class="button small" aria-label="${placed ? own.move : own.put} – ${title}" @click=${() => hold(hand, { item: topic.id, to: "put" })}>${icon("swap")}${placed ? own.move : own.put}</button>
    ${
      placed
        ? html`<button class="button quiet small" aria-label="${own.takeOff} – ${title}" @click=${() => {
            hand.live.wish({ k: "put", run: hand.run, item: topic.id });
            follow(topic.id);
          }}>${own.takeOff}</button>`
        : nothing
    }
    ${others && (hand.crew || isMine(wall, topic, hand.me)) ? html`<button class="button quiet small" aria-label="${own.join} – ${title}" @click=${() => hold(hand, { item: topic.id, to: "merge" })}>${own.join}</button>` : nothing}
    ${!hand.crew && wall.step.out?.[0] !== undefined && isMine(wall, topic, hand.me) ? splitButton(hand, topic) : nothing}
  </div>`;
}

/** A part of it becomes a topic of its own: the form for new topics opens, with where it comes from. */
function splitButton(hand: Hand, topic: Item): TemplateResult {
  const split = (): void => {
    hand.memory.set(`split/${hand.run}`, topic.id);
    hand.redraw();
    focusSoon(".call-topic :is(textarea, input)");
  };
  return html`<button class="button quiet small" aria-label="${hand.own.split} – ${itemTitle(topic)}" @click=${split}>${hand.own.split}</button>`;
}

const partButton = (hand: Hand, part: Item): TemplateResult =>
  html` <button class="button quiet small" aria-label=${hand.own.part(itemTitle(part))} title=${hand.own.part(itemTitle(part))}
    @click=${() => hand.live.wish({ k: "merge", run: hand.run, item: part.id })}>${icon("cross")}</button>`;

/** Questions between conveners: "may mine become part of yours?" */
function offers(wall: Wall, topic: Item, hand: Hand): unknown {
  const { own, words, view, live } = hand;
  const all = view.get("offers", hand.run)?.offers ?? [];
  const named = (id: string): string => {
    const item = view.get("item", id);
    return item ? itemTitle(item) : "";
  };
  const mine = isMine(wall, topic, hand.me);
  const asked = all.filter((offer) => offer.into === topic.id && (mine || hand.crew));
  const asks = all.filter((offer) => offer.item === topic.id && mine);
  return html`${asked.map((offer) => {
    const guest = view.get("item", offer.item);
    const names = guest ? list(conveners(wall, guest), words) : "";
    return html`<div class="notice attention stack tight"><p>${own.askedBy(names || words.someone, named(offer.item))}</p><div class="row">
      <button class="button small" @click=${() => live.wish({ k: "merge", run: hand.run, item: offer.item, into: topic.id })}>${own.askedYes}</button>
      <button class="button quiet small" @click=${() => live.wish({ k: "merge", run: hand.run, item: offer.item })}>${own.askedNo}</button></div></div>`;
  })}${asks.map(
    (offer) =>
      html`<div class="notice stack tight"><p class="small">${own.asked(named(offer.into))}</p><div class="row"><button class="button quiet small"
        @click=${() => live.wish({ k: "merge", run: hand.run, item: offer.item })}>${own.askedBack}</button></div></div>`,
  )}`;
}
