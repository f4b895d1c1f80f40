import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Stage } from "../src/participant/stage";
import { lazily } from "../src/participant/steps/lazily";

describe("a screen that is fetched when it is first shown", () => {
  let afresh: ReturnType<typeof vi.fn<() => void>>;
  let stage: Stage;

  beforeEach(() => {
    vi.useFakeTimers();
    afresh = vi.fn();
  });

  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  function shown(fetching: () => Promise<never>): void {
    const screen = lazily(fetching, afresh);
    stage = { words: { loading: "…" }, redraw: () => void screen(stage) } as unknown as Stage;
    screen(stage);
  }

  it("is tried again, and the page is loaded afresh once the server no longer has it", async () => {
    const fetching = vi.fn(() => Promise.reject(new Error("404")));
    shown(fetching);
    await vi.advanceTimersByTimeAsync(8_000);
    expect(fetching).toHaveBeenCalledTimes(3);
    expect(afresh).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fetching).toHaveBeenCalledTimes(4);
    expect(afresh).toHaveBeenCalledTimes(1);
  });

  it("waits for the network as long as it takes", async () => {
    vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    const fetching = vi.fn(() => Promise.reject(new Error("no network")));
    shown(fetching);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fetching.mock.calls.length).toBeGreaterThan(10);
    expect(afresh).not.toHaveBeenCalled();
  });
});
