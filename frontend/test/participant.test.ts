import { html, render } from "lit";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fr } from "../src/i18n/fr";
import { Pen } from "../src/participant/pen";
import type { Stage } from "../src/participant/stage";
import { screenOf } from "../src/participant/steps/screens";
import type { Item, Run, Session } from "../src/wire/facts";
import { Live } from "../src/wire/live";
import type { Script, ScriptStep } from "../src/wire/script";

const session: Session = {
  title: "t",
  code: "K7P2QX",
  status: "open",
  mode: "live",
  lang: "fr",
  method: { id: "m", version: "1.0.0", sha256: "0" },
  mandate: { objective: "o", question: "q ?", givens: "", whoDecides: "", whatNext: "" },
  people: 2,
  rehearsal: false,
};
const run: Run = { run: "s", step: "s", index: 0, status: "open", openedAt: 0, hard: false };
const idea = (id: string, more: Partial<Item> = {}): Item => ({
  id,
  run: "before",
  step: "before",
  in: "ideas",
  kind: "idea",
  fields: { text: `<b>${id}</b>` },
  parents: [],
  order: id,
  rev: 1,
  ...more,
});

/** A screen that comes by itself when it is first shown. */
async function fetched(on: Stage, wanted: string): Promise<HTMLElement> {
  await vi.waitFor(() => expect(draw(on).querySelector(wanted)).not.toBeNull());
  return draw(on);
}

function stage(step: Partial<ScriptStep>, facts: Record<string, unknown> = {}): Stage {
  const live = new Live("K7P2QX", "participant");
  const me = { id: "p1", name: "Amina", role: "participant", groups: { pairs: "g1" } };
  const group = { id: "g1", grouping: "pairs", number: 1, members: [me, { id: "p2", name: "Jonas" }] };
  live.receive({ n: 1, t: 0, l: { all: { full: true, set: facts }, me: { set: { me, "group/g1": group } } } });
  const whole: ScriptStep = { id: "s", kind: "collect", title: "Titre", ...step };
  const script: Script = {
    id: "m",
    version: "1",
    lang: "fr",
    title: "M",
    rules: [],
    collections: { ideas: {}, out: {} },
    steps: [whole],
  };
  return {
    live,
    view: live.view,
    words: fr,
    script,
    session,
    run,
    step: whole,
    me: live.view.get("me"),
    pen: new Pen(live),
    now: () => 0,
    takes: true,
    redraw: () => {},
    memory: new Map(),
  };
}

function draw(on: Stage): HTMLElement {
  const home = document.createElement("div");
  document.body.replaceChildren(home);
  render(html`${screenOf(on)}`, home);
  return home;
}

function type(field: Element | null, text: string): void {
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement))
    throw new Error("no field to type in");
  field.value = text;
  field.dispatchEvent(new Event("input"));
}

beforeEach(() => sessionStorage.clear());

describe("participant", () => {
  it("who will see it stands above the first input", () => {
    const home = draw(stage({ kind: "collect", out: ["out"], seen: "Vous seule." }));
    const [seen, field] = [home.querySelector(".seen"), home.querySelector("textarea")];
    expect(seen && field && seen.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it("[P6] what people wrote is text, never markup", () => {
    const home = draw(stage({ kind: "reveal", in: ["ideas"] }, { "item/i1": idea("i1") }));
    expect(home.querySelector(".idea b")).toBeNull();
    expect(home.textContent).toContain("<b>i1</b>");
  });

  it("a bubble is saved by itself when one leaves it, and taken back when emptied", () => {
    const on = stage({ kind: "collect", out: ["out"], props: { layout: "bubbles9", cap: 9 } });
    const home = draw(on);
    expect(home.querySelectorAll(".bubble")).toHaveLength(9);
    const bubble = home.querySelector("#bubble-4");
    type(bubble, "soupe");
    bubble?.dispatchEvent(new Event("blur"));
    const [write] = on.live.outbox.waiting;
    expect(write).toMatchObject({ k: "write", run: "s", in: "out", fields: { text: "soupe" } });
    type(bubble, " ");
    bubble?.dispatchEvent(new Event("blur"));
    expect(on.live.outbox.waiting.at(-1)).toMatchObject({ k: "withdraw" });
  });

  it("[P1] what is only typed is still there after a reload", () => {
    const on = stage({ kind: "collect", out: ["out"] });
    type(draw(on).querySelector("textarea"), "à moitié");
    const again = draw(stage({ kind: "collect", out: ["out"] })).querySelector("textarea");
    expect(again?.value).toBe("à moitié");
  });

  it("[P1] a bubble that was being typed when the page died leaves at the bell", () => {
    const nine = { kind: "collect", out: ["out"], props: { layout: "bubbles9", cap: 9 } };
    type(draw(stage(nine)).querySelector("#bubble-2"), "presque");
    const again = stage(nine);
    again.pen.sendAll("s");
    expect(again.live.outbox.waiting).toMatchObject([{ k: "write", fields: { text: "presque" } }]);
  });

  it("nothing is sent while the clock is paused, and all of it afterwards", () => {
    const on = stage({ kind: "collect", out: ["out"], props: { layout: "bubbles9", cap: 9 } });
    const bubble = draw(on).querySelector("#bubble-1");
    on.pen.resting = true;
    type(bubble, "patience");
    bubble?.dispatchEvent(new Event("blur"));
    expect(on.live.outbox.waiting).toHaveLength(0);
    on.pen.resting = false;
    on.pen.sendAll("s");
    expect(on.live.outbox.waiting).toHaveLength(1);
  });

  it("no dot beyond what one has", async () => {
    const facts = { "item/i1": idea("i1"), "item/i2": idea("i2"), "ballot/s": { marks: { i1: { vote: 2 } }, left: 0 } };
    const on = stage({ kind: "vote", in: ["ideas"], props: { method: "dots", dots: 2, max_per_item: 2 } }, facts);
    const home = await fetched(on, ".stepper");
    const more = [...home.querySelectorAll<HTMLButtonElement>(".stepper button:last-child")];
    expect(more.map((button) => button.disabled)).toEqual([true, true]);
  });

  it("a refusal is said beside the thing it is about, and nowhere else", async () => {
    const on = stage(
      { kind: "vote", in: ["ideas"], props: { method: "approval" } },
      { "item/i1": idea("i1"), "item/i2": idea("i2") },
    );
    const { c } = on.live.wish({ k: "mark", run: "s", item: "i2", criterion: "vote", value: 1 });
    on.live.receive({ r: [{ c, code: "own-item" }] });
    const home = await fetched(on, "[role=alert]");
    expect(home.querySelector("[data-item=i2] [role=alert]")?.textContent).toBe(fr.refusals["own-item"]());
    expect(home.querySelectorAll("[role=alert]")).toHaveLength(1);
  });

  it("in an interview the listener writes about the teller", async () => {
    const on = stage(
      { kind: "interview", with: "pairs", out: ["out"], props: { protocol: [{ q: "Quand ?", to: "out.moment" }] } },
      { "turn/s": { index: 1, of: 2, startedAt: 0 } },
    );
    const field = (await fetched(on, "textarea")).querySelector("textarea");
    type(field, "cette nuit-là");
    field?.dispatchEvent(new Event("blur"));
    expect(on.live.outbox.waiting[0]).toMatchObject({
      k: "write",
      about: "p2",
      in: "out",
      fields: { moment: "cette nuit-là" },
    });
  });
});
