import type { Item, Proposal } from "../wire/facts";
import { cardsIn, looseIn, type Sorted } from "./sorted";

/** A group as the machine suggests it: a new one, or more cards for one that people made. */
export interface Offer {
  readonly area: string;
  readonly label: string;
  readonly isNew: boolean;
  /** the card that says best what the others say */
  readonly gist?: Item;
  readonly items: readonly Item[];
}

/** What a suggestion would change, and what it would leave. */
export interface Offers {
  readonly groups: readonly Offer[];
  /** cards that lie where somebody put them, and stay */
  readonly placed: number;
  readonly alone: readonly Item[];
}

/** What of a suggestion still stands: cards that nobody has placed, in groups that are there or would be made. The largest first. */
export function offersOf(proposal: Proposal, sorted: Sorted): Offers {
  const loose = looseIn(sorted);
  const groups = [...new Set(proposal.moves.map((move) => move.area))].flatMap((area) => {
    const there = sorted.areas.find((one) => one.id === area);
    const made = proposal.areas.find((one) => one.id === area);
    const ids = new Set(proposal.moves.filter((move) => move.area === area).map((move) => move.item));
    const items = loose.filter((item) => ids.has(item.id));
    if ((!there && !made) || items.length === 0) return [];
    const gist = sorted.items.find((item) => item.id === made?.gist);
    return [{ area, label: (there ?? made)?.label ?? "", isNew: !there, items, ...(gist ? { gist } : {}) }];
  });
  const alone = new Set(proposal.alone);
  return {
    groups: groups.toSorted((a, b) => b.items.length - a.items.length),
    placed: sorted.areas.reduce((sum, area) => sum + cardsIn(sorted, area.id).length, 0),
    alone: loose.filter((item) => alone.has(item.id)),
  };
}
