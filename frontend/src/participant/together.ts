import type { Texts } from "./paper";

interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What changed between two wordings, as one replaced stretch. */
function change(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { from: start, to: before.length - end, text: after.slice(start, after.length - end) };
}

/**
 * Two people changed the same words at once. What each changed elsewhere is kept in its place; where both changed the
 * same stretch, both wordings stand, one after the other: nothing is lost, and whoever reads it tidies up.
 */
export function mergeText(base: string, mine: string, theirs: string): string {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  const a = change(base, theirs);
  const b = change(base, mine);
  const [first, second] = a.from <= b.from ? [a, b] : [b, a];
  if (first.to < second.from || (first.to === second.from && first.from !== second.from))
    return (
      base.slice(0, first.from) + first.text + base.slice(first.to, second.from) + second.text + base.slice(second.to)
    );
  const start = first.from;
  const end = Math.max(a.to, b.to);
  const side = (one: Change): string => base.slice(start, one.from) + one.text + base.slice(one.to, end);
  const [theirSide, mySide] = [side(a), side(b)];
  const gap = theirSide === "" || mySide === "" || /\s$/.test(theirSide) || /^\s/.test(mySide) ? "" : " ";
  return base.slice(0, start) + theirSide + gap + mySide + base.slice(end);
}

/** Field by field. */
export function mergeTexts(base: Texts, mine: Texts, theirs: Texts): Texts {
  const keys = new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)]);
  return Object.fromEntries(
    [...keys].map((key) => [key, mergeText(base[key] ?? "", mine[key] ?? "", theirs[key] ?? "")]),
  );
}
