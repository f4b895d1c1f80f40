import { describe, expect, it } from "vitest";
import { countShown } from "../src/view/count";
import { Live } from "../src/wire/live";
import type { Script, ScriptStep } from "../src/wire/script";

const vote: ScriptStep = { id: "estimate", kind: "vote", title: "Your estimate" };
const step = (kind: string, basis?: string): ScriptStep => ({
  id: "talk",
  kind,
  title: "Talk",
  props: basis === undefined ? {} : { basis },
});
const script: Script = {
  id: "m",
  version: "1",
  lang: "en",
  title: "M",
  rules: [],
  collections: {},
  steps: [vote],
};

function view(...runs: readonly string[]) {
  const live = new Live("K7P2QX", "participant");
  const tally = (run: string) => ({ run, method: "score", rows: [], figures: {}, over: "all" });
  const set = Object.fromEntries(runs.map((run) => [`tally/${run}`, tally(run)]));
  live.receive({ n: 1, t: 0, l: { all: { full: true, set } } });
  return live.view;
}

describe("a step that has people look at a count", () => {
  it("shows that of the latest round, though there are more than nine", () => {
    const facts = view("estimate:10", "estimate", "estimate:2", "other:11");
    expect(countShown(facts, script, step("discuss", "estimate"))?.tally.run).toBe("estimate:10");
    expect(countShown(facts, script, step("reveal", "estimate"))?.vote.title).toBe("Your estimate");
  });

  it("shows nothing before the vote was counted, without a basis, and where the count only decides", () => {
    expect(countShown(view(), script, step("discuss", "estimate"))).toBeUndefined();
    expect(countShown(view("estimate"), script, step("discuss"))).toBeUndefined();
    expect(countShown(view("estimate"), script, step("select", "estimate"))).toBeUndefined();
  });
});
