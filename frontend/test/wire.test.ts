import { beforeEach, describe, expect, it } from "vitest";
import { ballotAhead, doneAhead } from "../src/wire/ahead";
import { Clock } from "../src/wire/clock";
import { backOffMs, closing } from "../src/wire/closing";
import { noLayers, reduce, View } from "../src/wire/layers";
import { Live } from "../src/wire/live";
import { Outbox } from "../src/wire/outbox";

beforeEach(() => sessionStorage.clear());

describe("layers", () => {
  const item = (text: string) => ({ "item/i1": { text } });

  it("[P4] a frame applied twice changes nothing more", () => {
    const change = { all: { set: item("a"), del: ["item/i2"] } };
    const once = reduce(noLayers, change);
    expect(reduce(once, change)).toEqual(once);
  });

  it("[P4] a full layer forgets what it had, a null layer goes", () => {
    const before = reduce(noLayers, { all: { set: item("a") }, "group:g1": { set: { "group/g1": 1 } } });
    const after = reduce(before, { all: { full: true, set: { session: 1 } }, "group:g1": null });
    expect([...after.keys()]).toEqual(["all"]);
    expect([...(after.get("all") ?? [])]).toEqual([["session", 1]]);
  });

  it("the most personal layer is believed first", () => {
    const layers = reduce(noLayers, {
      me: { set: item("me") },
      "group:g1": { set: { ...item("group"), "item/i2": { text: "group" } } },
      crew: { set: { "item/i2": { text: "crew" } } },
      all: { set: item("all") },
    });
    const view = new View(layers);
    expect(view.get("item", "i1")).toEqual({ text: "me" });
    expect(view.get("item", "i2")).toEqual({ text: "group" });
    expect(view.all("item")).toHaveLength(2);
  });
});

describe("outbox", () => {
  it("[P1] keeps a command over a reload until it is answered, under the same id", () => {
    const command = new Outbox(sessionStorage, "o").add({ k: "done", run: "r", on: true });
    const again = new Outbox(sessionStorage, "o");
    expect(again.unsent()).toEqual([command]);
    again.acknowledge(command.c);
    expect(new Outbox(sessionStorage, "o").waiting).toEqual([]);
  });

  it("[P2] sends again after a lost line, and never twice on the same line", () => {
    const outbox = new Outbox(sessionStorage, "o");
    const { c } = outbox.add({ k: "leave" });
    outbox.sent(c);
    expect(outbox.unsent()).toEqual([]);
    outbox.forgetSent();
    expect(outbox.unsent().map((one) => one.c)).toEqual([c]);
  });

  it("a newer text replaces one that has not left yet, but never one that has", () => {
    const outbox = new Outbox(sessionStorage, "o");
    const write = (text: string) => outbox.add({ k: "write", run: "r", item: "i1", in: "x", fields: { text } });
    write("a");
    const second = write("b");
    expect(outbox.waiting).toEqual([second]);
    outbox.sent(second.c);
    write("c");
    expect(outbox.waiting).toHaveLength(2);
  });

  it("draws a mark before the server has counted it", () => {
    const outbox = new Outbox(sessionStorage, "o");
    const mark = outbox.add({ k: "mark", run: "v", item: "i1", criterion: "vote", value: 2 });
    outbox.acknowledge(mark.c);
    expect(ballotAhead("v", { marks: { i2: { vote: 1 } }, words: {} }, outbox.ahead())).toEqual({
      i1: { vote: 2 },
      i2: { vote: 1 },
    });
    outbox.caughtUp();
    expect(ballotAhead("v", undefined, outbox.ahead())).toEqual({});
  });
});

describe("live", () => {
  it("[P1] a refusal takes the command out of the outbox and keeps it to be explained", () => {
    const live = new Live("K7P2QX", "participant");
    const { c } = live.wish({ k: "done", run: "r", on: true });
    expect(doneAhead("r", undefined, live.outbox.ahead())).toBe(true);
    live.receive({ r: [{ c, code: "not-open" }] });
    expect(live.refused?.refusal.code).toBe("not-open");
    expect(doneAhead("r", undefined, live.outbox.ahead())).toBe(false);
  });

  it("[P3] what is acknowledged is drawn until the number that carries it has come", () => {
    const live = new Live("K7P2QX", "participant");
    const { c } = live.wish({ k: "done", run: "r", on: true });
    live.receive({ a: [c] });
    expect(doneAhead("r", undefined, live.outbox.ahead())).toBe(true);
    live.receive({ n: 9, l: { me: { set: { "done/r": true } } } });
    expect(live.outbox.ahead()).toEqual([]);
    expect(live.view.get("done", "r")).toBe(true);
    expect(live.n).toBe(9);
  });
});

describe("coming back", () => {
  it("[P4] a layer that the first frame does not name is forgotten", () => {
    const live = new Live("K7P2QX", "participant");
    live.receive({
      n: 5,
      l: { all: { full: true, set: { session: 1 } }, "group:g1": { full: true, set: { "group/g1": 1 } } },
    });
    live.receive({ n: 9, hello: { as: "participant", version: "1" }, l: { all: {}, me: {} } });
    expect(live.view.get("session")).toBe(1);
    expect(live.view.get("group", "g1")).toBeUndefined();
  });

  it("who is here keeps the names that only the crew gets", () => {
    const live = new Live("K7P2QX", "crew");
    live.receive({ here: { count: 2, ids: ["p1", "p2"] } });
    live.receive({ here: { count: 3 } });
    expect(live.here).toEqual({ count: 3, ids: ["p1", "p2"] });
  });
});

describe("clock", () => {
  it("[P7] a device five minutes off still knows the server's time, by the quickest answer", () => {
    let local = 300_000;
    const clock = new Clock(() => local);
    local = 300_900;
    clock.learn(300_000, 100);
    local = 301_040;
    clock.learn(301_000, 1_020);
    local = 303_000;
    clock.learn(301_100, 1_200);
    expect(clock.offset).toBe(-300_000);
    expect(clock.now()).toBe(3_000);
  });
});

describe("closing", () => {
  it("comes back after a restart or a cut, and not when it makes no sense", () => {
    expect(closing(1012)).toEqual({ kind: "again", afterMs: 0 });
    expect(closing(4408).kind).toBe("again");
    expect([4400, 4401, 4403, 4404, 4413].map((code) => closing(code).kind)).toEqual(Array(5).fill("over"));
  });

  it("waits longer each time, never all at once: seconds while people look on, later never beyond a quarter of a minute", () => {
    expect(backOffMs(0, 0)).toBe(200);
    expect(backOffMs(2, 1)).toBe(1600);
    expect(backOffMs(15, 1)).toBe(3000);
    expect(backOffMs(40, 1)).toBe(15_000);
  });
});
