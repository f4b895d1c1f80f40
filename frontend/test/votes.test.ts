import { html, render } from "lit";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fr } from "../src/i18n/fr";
import { Pen } from "../src/participant/pen";
import type { Stage } from "../src/participant/stage";
import { screenOf } from "../src/participant/steps/screens";
import type { Item, Run, Tally } from "../src/wire/facts";
import { Live } from "../src/wire/live";
import type { Script, ScriptStep } from "../src/wire/script";

const run: Run = { run: "s", step: "s", index: 0, status: "open", openedAt: 0, hard: false };
const idea = (id: string): Item => ({
  id,
  run: "before",
  step: "before",
  in: "ideas",
  kind: "idea",
  fields: { text: `Idée ${id}` },
  parents: [],
  order: id,
  rev: 1,
});
const ideas = Object.fromEntries(["i1", "i2", "i3"].map((id) => [`item/${id}`, idea(id)]));

function stage(
  props: Record<string, unknown>,
  facts: Record<string, unknown> = {},
  mine: Record<string, unknown> = {},
): Stage {
  const live = new Live("K7P2QX", "participant");
  const me = { id: "p1", role: "participant", groups: {} };
  live.receive({ n: 1, t: 0, l: { all: { full: true, set: { ...ideas, ...facts } }, me: { set: { me, ...mine } } } });
  const step: ScriptStep = { id: "s", kind: "vote", title: "Vote", in: ["ideas"], for: "Ce vote conseille.", props };
  const script: Script = {
    id: "m",
    version: "1",
    lang: "fr",
    title: "M",
    rules: [],
    collections: { ideas: {} },
    steps: [step],
  };
  return {
    live,
    view: live.view,
    words: fr,
    script,
    session: {
      title: "t",
      code: "K7P2QX",
      status: "open",
      mode: "live",
      lang: "fr",
      method: { id: "m", version: "1.0.0", sha256: "0" },
      mandate: { objective: "o", question: "q", givens: "", whoDecides: "Nadia", whatNext: "" },
      people: 2,
      rehearsal: false,
    },
    run,
    step,
    me,
    pen: new Pen(live),
    now: () => 0,
    takes: true,
    redraw: () => {},
    memory: new Map(),
  };
}

let host: HTMLElement;
beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  host = document.createElement("div");
});

const draw = (on: Stage): HTMLElement => {
  render(html`${screenOf(on)}`, host);
  return host;
};

async function fetched(on: Stage, wanted: string): Promise<HTMLElement> {
  await vi.waitFor(() => expect(draw(on).querySelector(wanted)).not.toBeNull());
  return draw(on);
}

const click = (name: string): void => {
  const button = [...host.querySelectorAll("button")].find((b) =>
    (b.getAttribute("aria-label") ?? b.textContent ?? "").replaceAll("\u202f", " ").includes(name),
  );
  if (!button) throw new Error(`no button "${name}" in ${host.textContent}`);
  button.click();
};

describe("ballots", () => {
  it("say what the vote is for and who decides", async () => {
    const on = stage({ method: "approval" });
    expect((await fetched(on, ".purpose")).textContent).toContain("Ce vote conseille.");
    expect(host.textContent).toContain("Nadia");
  });

  it("have so many dots for each collection, and one box takes none from another", async () => {
    const there = { ...idea("i4"), in: "threats" };
    const base = stage({ method: "dots", dots: 2, max_per_item: 1, per: "collection" }, { "item/i4": there });
    const on: Stage = {
      ...base,
      step: { ...base.step, in: ["ideas", "threats"] },
      script: { ...base.script, collections: { ideas: { title: "Idées" }, threats: { title: "Menaces" } } },
    };
    await fetched(on, ".dots-pile");
    click("Une gommette de plus sur : Idée i1");
    draw(on);
    click("Une gommette de plus sur : Idée i2");
    draw(on);
    const piles = [...host.querySelectorAll(".dots-pile")];
    expect(piles.map((pile) => pile.querySelector("h2")?.textContent)).toEqual(["Idées", "Menaces"]);
    expect(piles.map((pile) => pile.querySelector(".dots-left b")?.textContent)).toEqual([
      "Toutes placées",
      "encore 2 gommettes",
    ]);
    const more = piles.map((pile) => [...pile.querySelectorAll<HTMLButtonElement>(".stepper button:last-child")]);
    expect(more.map((buttons) => buttons.some((button) => !button.disabled))).toEqual([false, true]);
  });

  it("put items in an order by buttons", async () => {
    const on = stage({ method: "rank", top: 2 });
    await fetched(on, ".ballot");
    click("Ensuite 1 : Idée i2");
    draw(on);
    click("Ensuite 2 : Idée i1");
    draw(on);
    click("Monter : Idée i1");
    draw(on);
    expect([...host.querySelectorAll(".ranking .idea")].map((card) => card.getAttribute("data-item"))).toEqual([
      "i1",
      "i2",
    ]);
    expect(on.live.outbox.ahead()).toMatchObject([{ k: "cast", marks: { i1: { vote: 1 }, i2: { vote: 2 } } }]);
  });

  it("send nothing of a secret vote before it is cast, and then the whole", async () => {
    const on = stage({ method: "roman", secrecy: "secret" });
    await fetched(on, ".answers input");
    const first = host.querySelector<HTMLInputElement>('input[name="i1-answer"]');
    first?.dispatchEvent(new Event("change"));
    draw(on);
    expect(on.live.outbox.ahead()).toEqual([]);
    click("Déposer mon bulletin");
    expect(on.live.outbox.ahead()).toMatchObject([{ k: "cast", run: "s", marks: { i1: { vote: 0 } } }]);
    expect(draw(on).textContent).toContain("dans l’urne");
  });

  it("take an objection with its reason only", async () => {
    const on = stage({ method: "consent" });
    await fetched(on, ".answers input");
    host.querySelectorAll<HTMLInputElement>('input[name="i1-consent"]')[2]?.dispatchEvent(new Event("change"));
    draw(on);
    expect(on.live.outbox.ahead()).toEqual([]);
    const box = host.querySelector("textarea");
    if (!box) throw new Error("no place for the reason");
    box.value = "Cela nuirait à la confiance.";
    box.form?.dispatchEvent(new SubmitEvent("submit", { bubbles: true, cancelable: true }));
    expect(on.live.outbox.ahead()).toMatchObject([
      { k: "mark", item: "i1", value: 2, words: "Cela nuirait à la confiance." },
    ]);
  });

  it("show the cards one was dealt, one at a time", async () => {
    const on = stage({ method: "crowd25" }, {}, { "dealt/s": { items: ["i3", "i1"] } });
    await fetched(on, '[data-item="i3"]');
    expect(host.querySelector('[data-item="i1"]')).toBeNull();
    click("4 sur 5");
    draw(on);
    expect(host.querySelector('[data-item="i1"]')).not.toBeNull();
    expect(on.live.outbox.ahead()).toMatchObject([{ k: "mark", item: "i3", value: 4 }]);
  });
});

const tally = (method: string, more: Partial<Tally>): Tally => ({
  run: "s",
  method,
  electorate: 4,
  cast: 3,
  abstained: 0,
  criteria: ["vote"],
  rows: [],
  objections: [],
  figures: {},
  over: "all",
  ...more,
});
const row = (item: string, figures: Record<string, number>, grades: readonly number[] = []) => ({
  item,
  rank: 1,
  votes: 3,
  sum: 2,
  supporters: 2,
  share: 0.5,
  spread: 0.2,
  scores: [],
  grades,
  figures,
});

describe("counts", () => {
  it("name the objections and whether a proposal passes", async () => {
    const count = tally("consent", {
      rows: [row("i1", { passes: 0, objections: 1, silent: 1 }, [2, 0, 1])],
      objections: [{ item: "i1", words: "Cela nuirait à la confiance." }],
    });
    const on = { ...stage({ method: "consent" }, { "tally/s": count }), takes: false };
    await fetched(on, ".histogram");
    expect(host.textContent).toContain("Non adopté");
    expect(host.textContent).toContain("Cela nuirait à la confiance.");
  });

  it("say in words what the map of two camps shows", async () => {
    const count = tally("agree_pass", {
      rows: [row("i1", { agree: 0.8, disagree: 0.1, pass: 0.1, agree1: 0.9, agree2: 0.6 })],
      figures: { camps: 2, camp1: 30, camp2: 20 },
    });
    const on = { ...stage({ method: "agree_pass" }, { "tally/s": count }), takes: false };
    const map = (await fetched(on, ".crossing svg")).querySelector(".crossing svg");
    expect(map?.getAttribute("aria-label")).toMatch(/Idée i1.*90.*60/);
  });
});
