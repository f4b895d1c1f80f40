import type { VoteWords } from "./vote-en";
import type { Lang } from "./words";

export type { VoteWords } from "./vote-en";

/** The words of the ballots and counts that only some votes have. */
export async function voteWords(lang: Lang): Promise<VoteWords> {
  switch (lang) {
    case "fr":
      return (await import("./vote-fr")).voteFr;
    case "en":
      return (await import("./vote-en")).voteEn;
  }
}
