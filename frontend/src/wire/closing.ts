/** Why the socket closed, and whether coming back by oneself makes sense. */
export type Closing =
  | { readonly kind: "again"; readonly afterMs: number }
  | {
      readonly kind: "over";
      readonly why: "unreadable" | "ticket" | "forbidden" | "unknown" | "too-large";
    };

/** @param code the close code of docs/protocol.md §3; any other (1006, 1012…) means "come back" */
export function closing(code: number): Closing {
  switch (code) {
    case 4400:
      return { kind: "over", why: "unreadable" };
    case 4401:
      return { kind: "over", why: "ticket" };
    case 4403:
      return { kind: "over", why: "forbidden" };
    case 4404:
      return { kind: "over", why: "unknown" };
    case 4413:
      return { kind: "over", why: "too-large" };
    case 4429:
      return { kind: "again", afterMs: 5000 };
    default:
      return { kind: "again", afterMs: 0 };
  }
}

const FIRST_MS = 400;
/** While people still look at the page: a server that is back is found within seconds. */
const LONGEST_AT_FIRST_MS = 3_000;
const AT_FIRST = 16;
const LONGEST_MS = 15_000;

/**
 * How long to wait before the next attempt: doubling up to three seconds, after some forty seconds longer, with jitter so that a
 * room does not come back as one.
 *
 * @param attempt 0 for the first
 * @param chance in [0, 1)
 */
export function backOffMs(attempt: number, chance: number): number {
  const longest = attempt < AT_FIRST ? LONGEST_AT_FIRST_MS : LONGEST_MS;
  return Math.min(longest, FIRST_MS * 2 ** attempt) * (0.5 + chance / 2);
}
