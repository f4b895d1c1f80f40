import { deflateRawSync } from "node:zlib";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Frame } from "../src/wire/messages";
import { Socket } from "../src/wire/socket";

/** The far end of a line, played by the test. */
class FarEnd {
  static readonly OPEN = 1;
  static readonly CLOSED = 3;
  static all: FarEnd[] = [];
  readyState = FarEnd.OPEN;
  onmessage?: (event: { data: ArrayBuffer | string }) => void;
  onclose?: (event: { code: number }) => void;

  constructor(readonly address: string) {
    FarEnd.all.push(this);
  }

  close() {
    this.readyState = FarEnd.CLOSED;
    this.onclose?.({ code: 1006 });
  }

  says(frame: object) {
    this.onmessage?.({ data: bytes(Buffer.from(JSON.stringify(frame))) });
  }

  saysDeflated(frame: object) {
    this.onmessage?.({ data: bytes(deflateRawSync(JSON.stringify(frame))) });
  }
}

const bytes = (buffer: Buffer): ArrayBuffer => new Uint8Array(buffer).buffer;
const told: (Frame | "lost")[] = [];
let socket: Socket;

beforeEach(() => {
  FarEnd.all = [];
  told.length = 0;
  vi.stubGlobal("WebSocket", FarEnd);
  socket = new Socket(() => "ws://here/s/AAA/socket?as=participant", {
    opened: () => {},
    frame: (frame) => told.push(frame),
    lost: () => told.push("lost"),
    over: () => {},
  });
  socket.start();
});

afterEach(() => {
  socket.stop();
  vi.unstubAllGlobals();
});

const line = (): FarEnd => FarEnd.all.at(-1) as FarEnd;
const idea = "the same words again and again ".repeat(100);

it("asks for long frames deflated, and reads all of them in the order in which they came", async () => {
  expect(line().address).toBe("ws://here/s/AAA/socket?as=participant&deflate=1");
  line().says({ n: 1 });
  expect(told).toEqual([{ n: 1 }]);
  line().saysDeflated({ n: 2, idea });
  line().says({ n: 3 });
  line().saysDeflated({ n: 4, idea: "é" });
  line().says({ n: 5 });
  line().close();
  await vi.waitFor(() => expect(told).toHaveLength(6));
  expect(told).toEqual([{ n: 1 }, { n: 2, idea }, { n: 3 }, { n: 4, idea: "é" }, { n: 5 }, "lost"]);
});

it("does not wait once nothing is being read any more", async () => {
  line().saysDeflated({ n: 1, idea });
  await vi.waitFor(() => expect(told).toHaveLength(1));
  await new Promise((resolve) => setTimeout(resolve, 5));
  line().says({ n: 2 });
  expect(told).toHaveLength(2);
});

it("what cannot be inflated is asked for again as plain JSON", async () => {
  line().onmessage?.({ data: bytes(Buffer.from([2, 7, 1, 8])) });
  await vi.waitFor(() => expect(told).toEqual(["lost"]));
  await vi.waitFor(() => expect(FarEnd.all).toHaveLength(2), 5000);
  expect(line().address).toBe("ws://here/s/AAA/socket?as=participant");
  line().says({ n: 1 });
  expect(told).toEqual(["lost", { n: 1 }]);
});

it("a frame that the page stumbles over does not end the line", async () => {
  const stumbled = vi.fn();
  vi.stubGlobal("reportError", stumbled);
  const frame = vi.spyOn(socket.listener, "frame").mockImplementationOnce(() => {
    throw new Error("a fault of ours");
  });
  line().saysDeflated({ n: 1, idea });
  line().says({ n: 2 });
  await vi.waitFor(() => expect(frame).toHaveBeenCalledTimes(2));
  expect(stumbled).toHaveBeenCalledOnce();
  expect(FarEnd.all).toHaveLength(1);
});
