import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { piles } from "../src/record/piles";

const card = (n: number) => `<article class="card record-card">idea ${n}</article>`;
const sheet = (from: number, to: number, next: string) =>
  `<div class="record-cards" id="cards">${Array.from({ length: to - from + 1 }, (_, i) => card(from + i)).join("")}</div>${next}`;
const NEXT = '<p class="record-pile"><a href="/cards?sheet=2" rel="next" data-pile>The next 2</a></p>';

beforeEach(() => {
  document.body.innerHTML =
    '<details><summary>4 items</summary><p class="record-pile"><a href="/cards?sheet=1" data-pile>Show all 4</a></p></details>';
  piles(document);
});
afterEach(() => vi.unstubAllGlobals());

const fold = () => document.querySelector("details") as HTMLDetailsElement;
const texts = () => [...document.querySelectorAll(".record-card")].map((one) => one.textContent);

function answering(pages: Record<string, string>) {
  const fetching = vi.fn((address: string) => {
    const html = Object.entries(pages).find(([end]) => address.endsWith(end))?.[1];
    return Promise.resolve({ ok: html !== undefined, status: html ? 200 : 404, text: () => Promise.resolve(html) });
  });
  vi.stubGlobal("fetch", fetching);
  return fetching;
}

async function unfold(): Promise<void> {
  fold().open = true;
  fold().dispatchEvent(new Event("toggle"));
  await vi.waitFor(() => expect(texts().length).toBeGreaterThan(0));
}

it("fetches the first cards when somebody unfolds them, and the others when they are asked for", async () => {
  const fetching = answering({ "sheet=1": sheet(1, 2, NEXT), "sheet=2": sheet(3, 4, "") });
  expect(fetching).not.toHaveBeenCalled();
  await unfold();
  expect(texts()).toEqual(["idea 1", "idea 2"]);
  fold().open = false;
  fold().dispatchEvent(new Event("toggle"));
  document.querySelector<HTMLAnchorElement>("a[data-pile]")?.click();
  await vi.waitFor(() => expect(texts()).toHaveLength(4));
  expect(texts()).toEqual(["idea 1", "idea 2", "idea 3", "idea 4"]);
  expect(document.querySelector("a[data-pile]")).toBeNull();
  expect(document.activeElement?.textContent).toBe("idea 3");
  expect(fetching).toHaveBeenCalledTimes(2);
});

it("leaves the link where the cards cannot be fetched", async () => {
  const fetching = answering({});
  fold().open = true;
  fold().dispatchEvent(new Event("toggle"));
  await vi.waitFor(() => expect(fetching).toHaveBeenCalledTimes(1));
  await vi.waitFor(() => expect(document.querySelector<HTMLElement>(".record-pile")?.ariaBusy).not.toBe("true"));
  expect(document.querySelector("a[data-pile]")?.getAttribute("href")).toBe("/cards?sheet=1");
});
