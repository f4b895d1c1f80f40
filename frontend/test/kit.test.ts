import { html, render } from "lit";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { type MenuLine, menuButton, type PalabreMenu } from "../src/kit/menu";
import { type PalabreTabs, tabs } from "../src/kit/tabs";

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

async function drawn(what: unknown): Promise<HTMLElement> {
  const home = document.createElement("div");
  document.body.replaceChildren(home);
  render(html`${what}`, home);
  await tick();
  return home;
}

beforeEach(() => document.body.replaceChildren());

describe("menu", () => {
  const act = vi.fn();
  const lines: readonly MenuLine[] = [
    { id: "skip", words: "Sauter", act },
    { id: "shut", words: "Clore", disabled: true, act: () => expect.unreachable() },
  ];

  it("its button says what it opens and whether it is open", async () => {
    const home = await drawn(menuButton("Autres", lines));
    const button = home.querySelector("button");
    expect(button?.getAttribute("aria-label")).toBe("Autres");
    expect(button?.getAttribute("aria-haspopup")).toBe("menu");
    expect(home.querySelector("[role=menuitem]")).toBeNull();
    button?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    button?.click();
    await tick();
    expect(button?.getAttribute("aria-expanded")).toBe("true");
    expect([...home.querySelectorAll("[role=menuitem]")].map((line) => line.textContent?.trim())).toEqual([
      "Sauter",
      "Clore",
    ]);
    expect(home.querySelectorAll("[role=menuitem][aria-disabled=true]")).toHaveLength(1);
  });

  it("what is chosen is done, and the menu closes", async () => {
    const home = await drawn(menuButton("Autres", lines));
    home.querySelector("button")?.click();
    await tick();
    home.querySelector<HTMLElement>("[role=menuitem]")?.click();
    await tick();
    expect(act).toHaveBeenCalledOnce();
    expect(home.querySelector<PalabreMenu>("palabre-menu")?.querySelector("[role=menuitem]")).toBeNull();
  });
});

describe("tabs", () => {
  it("one panel at a time, named by its tab", async () => {
    const home = await drawn(
      tabs("Parties", [
        { id: "a", words: "Un", panel: () => html`<p>premier</p>` },
        { id: "b", words: "Deux", panel: () => html`<p>second</p>` },
      ]),
    );
    const [first, second] = home.querySelectorAll<HTMLElement>("[role=tab]");
    expect(first?.getAttribute("aria-selected")).toBe("true");
    expect(home.textContent).not.toContain("second");
    second?.click();
    await tick();
    expect(second?.getAttribute("aria-selected")).toBe("true");
    const panel = home.querySelector<PalabreTabs>("palabre-tabs")?.querySelector("[role=tabpanel]:not([hidden])");
    expect(panel?.textContent).toContain("second");
    expect(panel?.getAttribute("aria-labelledby")).toBe(second?.id);
  });
});
