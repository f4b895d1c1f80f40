import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { factKinds } from "../src/wire/fact-kinds";
import { noLayers, reduce, View } from "../src/wire/layers";
import { commandKinds, type Frame } from "../src/wire/messages";

const folder = (name: string): string => join(import.meta.dirname, "golden", name);
const names = (name: string): string[] => readdirSync(folder(name)).filter((file) => file.endsWith(".json"));
const read = (name: string, file: string): unknown => JSON.parse(readFileSync(join(folder(name), file), "utf8"));

describe("golden messages", () => {
  it("[P5] hold an example of every kind of fact, and each can be read after one frame", () => {
    const seen = new Set<string>();
    for (const file of names("frames")) {
      const frame = read("frames", file) as Frame;
      const layers = reduce(noLayers, frame.l);
      for (const facts of layers.values())
        for (const [key, fact] of facts) {
          const [kind = "", ...id] = key.split("/");
          expect(factKinds, `${file}: ${key}`).toContain(kind);
          seen.add(kind);
          const known = factKinds.find((one) => one === kind);
          if (known) expect(new View(layers).get(known, id.length > 0 ? id.join("/") : undefined)).toEqual(fact);
        }
    }
    expect([...seen].sort()).toEqual([...factKinds].sort());
  });

  it("hold an example of every command, with an id that the server takes", () => {
    const seen = new Set<string>();
    for (const file of names("commands")) {
      const command = read("commands", file) as { k: string; c?: string };
      seen.add(command.k);
      if (command.k !== "clock") expect(command.c, file).toMatch(/^[A-Za-z0-9_-]{1,40}$/);
    }
    expect([...seen].sort()).toEqual([...commandKinds, "clock"].sort());
  });

  it("use in frames only the members that the protocol names", () => {
    for (const file of names("frames"))
      for (const member of Object.keys(read("frames", file) as object))
        expect(["n", "t", "hello", "l", "a", "r", "here", "clock"], file).toContain(member);
  });
});
