import { html, render } from "lit";
import { beforeEach, describe, expect, it } from "vitest";
import { fr } from "../src/i18n/fr";
import { fieldsOn } from "../src/participant/caret";
import { Pen } from "../src/participant/pen";
import type { Stage } from "../src/participant/stage";
import { screenOf } from "../src/participant/steps/screens";
import { strays } from "../src/participant/strays";
import type { Run } from "../src/wire/facts";
import { Live } from "../src/wire/live";
import type { Frame } from "../src/wire/messages";
import type { Script, ScriptStep } from "../src/wire/script";

const run: Run = { run: "s", step: "s", index: 0, status: "open", openedAt: 0, hard: false };
const see = { during: "group", after: "all", authors: "group" };

/** A participant's page, as far as texts are concerned: drawn twice, as the real one does when its fields changed. */
class Page {
  readonly live = new Live("K7P2QX", "participant");
  readonly pen = new Pen(this.live);
  readonly home = document.createElement("div");
  readonly #asked = new Map<string, "copied" | "throwing">();
  #memory = new Map<string, unknown>();

  constructor(
    readonly step: ScriptStep,
    public run: Run | undefined = { run: "s", step: "s", index: 0, status: "open", openedAt: 0, hard: false },
  ) {
    const me = { id: "p1", name: "Amina", role: "participant", groups: { pairs: "g1" } };
    const group = { id: "g1", grouping: "pairs", number: 1, members: [me, { id: "p2", name: "Jonas" }] };
    this.hear({ n: 1, t: 0, l: { all: { full: true }, me: { set: { me, "group/g1": group } } } });
    document.body.replaceChildren(this.home);
    this.draw();
  }

  hear(frame: Frame): void {
    this.live.receive(frame);
    this.pen.dropDelivered();
    this.draw();
  }

  draw(): void {
    for (let pass = 0; pass < 2; pass++) {
      const fields = fieldsOn(this.home);
      const tray = {
        pen: this.pen,
        words: fr,
        script: this.#script(),
        fields,
        asked: this.#asked,
        redraw: () => this.draw(),
      };
      render(
        html`${strays({ ...tray, taking: this.run })}<main>${this.run && screenOf(this.#stage(this.run))}</main>`,
        this.home,
      );
    }
  }

  type(text: string, at = "main [data-pen]"): void {
    const field = this.home.querySelector<HTMLTextAreaElement>(at);
    if (!field) throw new Error(`no field at ${at}`);
    field.value = text;
    field.dispatchEvent(new Event("input"));
    this.draw();
  }

  press(selector: string): void {
    this.home.querySelector<HTMLElement>(selector)?.click();
    this.draw();
  }

  submit(): void {
    this.home.querySelector("main form.composer")?.dispatchEvent(new Event("submit", { cancelable: true }));
    this.draw();
  }

  get stray(): HTMLTextAreaElement | null {
    return this.home.querySelector<HTMLTextAreaElement>(".stray textarea");
  }

  get said(): string {
    return this.home.querySelector(".strays")?.textContent ?? "";
  }

  #script(): Script {
    return { id: "m", version: "1", lang: "fr", title: "M", rules: [], collections: { out: {} }, steps: [this.step] };
  }

  #stage(run: Run): Stage {
    return {
      live: this.live,
      view: this.live.view,
      words: fr,
      script: this.#script(),
      session: {} as Stage["session"],
      run,
      step: this.step,
      me: this.live.view.get("me"),
      pen: this.pen,
      now: () => 0,
      takes: true,
      redraw: () => this.draw(),
      memory: this.#memory,
    };
  }
}

const collect: ScriptStep = {
  id: "s",
  kind: "collect",
  title: "T",
  out: ["out"],
  with: "pairs",
  see,
  props: { cap: 1 },
};
const neighbours = {
  id: "i9",
  run: "s",
  step: "s",
  in: "out",
  kind: "idea",
  fields: { text: "la leur" },
  group: { id: "g1", number: 1 },
  parents: [],
  order: "1",
  rev: 1,
};
const neighbourWrites: Frame = { n: 2, l: { "group:g1": { set: { "item/i9": neighbours } } } };

beforeEach(() => sessionStorage.clear());

describe("a draft is never lost", () => {
  it("a neighbour fills the last place: the text stays, with the reason", () => {
    const page = new Page(collect);
    page.type("la mienne, à moitié");
    expect(page.stray).toBeNull();
    page.hear(neighbourWrites);
    expect(page.home.querySelector("main form")).toBeNull();
    expect(page.stray?.value).toBe("la mienne, à moitié");
    expect(page.said).toContain(fr.strays.fullGroup);
  });

  it("it can be changed there, and is back in the form when a place is free again", () => {
    const page = new Page(collect);
    page.type("la mienne");
    page.hear(neighbourWrites);
    page.type("la mienne, mieux", ".stray textarea");
    page.hear({ n: 3, l: { "group:g1": { del: ["item/i9"] } } });
    expect(page.home.querySelector<HTMLTextAreaElement>("main [data-pen]")?.value).toBe("la mienne, mieux");
    expect(page.stray).toBeNull();
  });

  it("sent in the same moment and refused: it is back, not gone", () => {
    const page = new Page(collect);
    page.type("en même temps");
    page.submit();
    const [command] = page.live.outbox.waiting;
    page.hear({ ...neighbourWrites, r: [{ c: command?.c ?? "", code: "cap-reached", args: { max: 1 } }] });
    expect(page.stray?.value).toBe("en même temps");
    expect(page.said).toContain(fr.strays.fullGroup);
  });

  it("refused while the next text is being typed already: both are there", () => {
    const page = new Page({ ...collect, props: {} });
    page.type("la première");
    page.submit();
    page.type("la seconde");
    const [command] = page.live.outbox.waiting;
    page.hear({ r: [{ c: command?.c ?? "", code: "our-fault" }] });
    expect(page.home.querySelector<HTMLTextAreaElement>("main [data-pen]")?.value).toBe("la seconde");
    expect(page.stray?.value).toBe("la première");
    expect(page.said).toContain(fr.refusals["our-fault"]());
  });

  it("the step closes: the text stays on the pages after it, until it is thrown away twice", () => {
    const page = new Page(collect);
    page.type("trop tard");
    page.run = { ...run, run: "after", step: "after" };
    page.draw();
    expect(page.said).toContain(fr.strays.closed);
    page.press(".stray button.quiet");
    expect(page.stray?.value).toBe("trop tard");
    page.press(".stray button.quiet");
    expect(page.stray).toBeNull();
  });

  it("the session closes: the text is there on the last page too", () => {
    const page = new Page(collect);
    page.type("la toute dernière");
    page.run = undefined;
    page.draw();
    expect(page.stray?.value).toBe("la toute dernière");
  });

  it("[P1] what was sent and acknowledged leaves no trace; what was sent and not yet answered is kept over a reload", () => {
    const page = new Page({ ...collect, props: {} });
    page.type("bien arrivée");
    page.submit();
    expect(sessionStorage.getItem("palabre/K7P2QX/pen")).toContain("bien arrivée");
    page.hear({ a: [page.live.outbox.waiting[0]?.c ?? ""] });
    page.hear({ n: 5 });
    expect(sessionStorage.getItem("palabre/K7P2QX/pen")).not.toContain("bien arrivée");
    expect(page.stray).toBeNull();
  });

  it("two texts refused in one frame are both typed again", () => {
    const bubbles = { id: "s", kind: "collect", title: "T", out: ["out"], props: { layout: "bubbles9", cap: 9 } };
    const page = new Page(bubbles);
    for (const n of [1, 2]) {
      page.type(`bulle ${n}`, `#bubble-${n}`);
      page.home.querySelector(`#bubble-${n}`)?.dispatchEvent(new Event("blur"));
    }
    const r = page.live.outbox.waiting.map(({ c }) => ({ c, code: "not-open" }));
    page.hear({ r });
    expect(page.pen.state("s/bubble-1")).toBe("typed");
    expect(page.pen.state("s/bubble-2")).toBe("typed");
  });
});
