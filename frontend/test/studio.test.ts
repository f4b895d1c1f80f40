import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Text } from "@codemirror/state";
import { describe, expect, it } from "vitest";
import raw from "../../methods/method.schema.json";
import { faultsFr, inFrench } from "../src/i18n/faults-fr";
import { choicesAt } from "../src/studio/complete";
import { diagnostic, offsetOf } from "../src/studio/editor";
import { placeOfStep, stepAt, stepsIn } from "../src/studio/place";
import type { Schema } from "../src/studio/schema";
import { runSheet, whole } from "../src/studio/sheet";
import type { Script } from "../src/wire/script";

const schema = raw as unknown as Schema;

/** The choices where `|` stands. */
function at(marked: string): readonly string[] {
  const cursor = marked.indexOf("|");
  return choicesAt(schema, marked.replace("|", ""), cursor).choices.map((choice) => choice.label);
}

describe("what comes next", () => {
  it("at the top of a file, the keys that are not there yet", () => {
    const keys = at("schema: method/1\nid: x\n|\n");
    expect(keys).toContain("steps");
    expect(keys).toContain("artefacts");
    expect(keys).not.toContain("id");
    expect(keys).not.toContain("takes");
  });

  it("in a step, the kinds; with a kind, what this kind knows", () => {
    expect(at("steps:\n  - id: a\n    kind: v|\n")).toContain("vote");
    const keys = at("steps:\n  - id: a\n    kind: vote\n    m|\n  - id: b\n    kind: brief\n");
    expect(keys).toContain("method");
    expect(keys).not.toContain("kind");
    expect(at("steps:\n  - id: a\n    kind: brief\n    m|\n")).not.toContain("method");
  });

  it("within braces as well, and in steps that others hold", () => {
    expect(at("steps:\n  - {id: a, kind: collect, see: {during: |}}\n")).toContain("author");
    expect(at("steps:\n  - {id: a, kind: collect, see: {during: all, |}}\n")).toEqual(["after", "authors"]);
    const inner = at(
      "steps:\n  - id: r\n    kind: repeat\n    steps:\n      - id: a\n        kind: collect\n        c|\n",
    );
    expect(inner).toContain("cap");
  });

  it("below a key whose map is still empty", () => {
    expect(at("steps:\n  - id: a\n    kind: collect\n    see:\n      d|\n")).toContain("during");
  });

  it("names of the file where a name is wanted", () => {
    const file =
      "artefacts:\n  ideas: {kind: idea, title: Ideas}\nsteps:\n  - {id: trios, kind: group}\n  - {id: dots, kind: vote}\n";
    expect(at(`${file}  - {id: w, kind: collect, out: |}\n`)).toEqual(["ideas"]);
    expect(at(`${file}  - {id: w, kind: collect, with: |}\n`)).toEqual(["trios"]);
    expect(at(`${file}  - {id: w, kind: select, basis: |}\n`)).toEqual(["dots"]);
    expect(at(`${file}  - {id: w, kind: vote, in: [|]}\n`)).toEqual(["ideas"]);
  });

  it("explains each with the words of the schema", () => {
    const text = "steps:\n  - id: a\n    kind: \n";
    const { choices } = choicesAt(schema, text, text.length - 1);
    expect(choices.find((choice) => choice.label === "collect")?.info).toBe("People write items.");
  });
});

describe("where steps stand", () => {
  const file =
    "steps:\n  - {id: hello, kind: brief}\n  - id: r\n    kind: repeat\n    steps:\n      - id: talk\n        kind: discuss\n  - {id: act, kind: use, method: x}\n";

  it("finds every step, and the innermost around a place", () => {
    const steps = stepsIn(file);
    expect(steps.map((step) => step.id)).toEqual(["hello", "r", "talk", "act"]);
    expect(stepAt(steps, file.indexOf("discuss"))?.id).toBe("talk");
    expect(stepAt(steps, file.indexOf("repeat"))?.id).toBe("r");
    expect(stepAt(steps, 0)).toBeUndefined();
  });

  it("a step of a fragment stands where it is used", () => {
    expect(placeOfStep(stepsIn(file), "act_pledge")?.id).toBe("act");
    expect(placeOfStep(stepsIn(file), "talk")?.id).toBe("talk");
    expect(placeOfStep(stepsIn(file), "nowhere")).toBeUndefined();
  });
});

describe("the run sheet", () => {
  const step = (id: string, kind: string, seconds?: number, within: readonly string[] = [], props = {}) => ({
    id,
    kind,
    title: id,
    within,
    props,
    ...(seconds === undefined ? {} : { seconds }),
  });
  const script = (...steps: readonly ReturnType<typeof step>[]): Script => ({
    id: "x",
    version: "1.0.0",
    lang: "en",
    title: "X",
    rules: [],
    collections: {},
    steps,
  });

  it("says when each step begins, a repeat as often as it is done", () => {
    const lines = runSheet(
      script(
        step("hello", "brief", 60),
        step("r", "repeat", undefined, [], { times: 3 }),
        step("talk", "discuss", 300, ["r"]),
        step("end", "debrief", 120),
      ),
    );
    expect(lines.map((line) => [line.step.id, line.begins, line.times, line.depth])).toEqual([
      ["hello", 0, 1, 0],
      ["r", 60, 3, 0],
      ["talk", 60, 3, 1],
      ["end", 960, 1, 0],
    ]);
    expect(whole(lines)).toBe(1080);
  });
});

describe("a fault in French", () => {
  const fault = (code: string, message: string, hint = "") => inFrench({ code, message, hint });

  it("has a sentence for every code that the server knows", () => {
    const java = readFileSync(
      join(import.meta.dirname, "../../src/main/java/org/palabre/catalog/fault/FaultCode.java"),
      "utf8",
    );
    const codes = [...java.matchAll(/^ {4}([A-Z0-9_]+)[,;]$/gm)].map((found) =>
      found[1]?.toLowerCase().replaceAll("_", "-"),
    );
    expect(codes.length).toBeGreaterThan(50);
    expect(Object.keys(faultsFr).toSorted()).toEqual(codes.toSorted());
  });

  it("names what the server names, and what was meant", () => {
    expect(fault("unknown-kind", "“breif” is not known here; expected one of brief", "Did you mean “brief”?")).toEqual({
      message: "«\u202fbreif\u202f» n’est pas un genre d’étape.",
      hint: "Vouliez-vous dire «\u202fbrief\u202f»\u202f?",
    });
    expect(fault("no-agenda", "“rooms” needs an agenda, and “ideas” is none").message).toBe(
      "«\u202frooms\u202f» a besoin d’un mur de sujets, et «\u202fideas\u202f» n’en est pas un.",
    );
    expect(fault("unknown-key", "“titel” does not belong here", "Known here: title, id.").hint).toBe(
      "Connus ici\u202f: title, id.",
    );
  });

  it("says a fault that it does not know in the words of the server", () => {
    expect(fault("new-code", "something", "do this")).toMatchObject({ message: "something", hint: "do this" });
  });
});

describe("a fault in the editor", () => {
  const doc = Text.of(["steps:", "  - {id: a, kind: breif}", ""]);
  const fault = { file: "method.yaml", line: 2, column: 19, code: "unknown-kind", message: "not known", hint: "" };

  it("covers the word it begins with", () => {
    const { from, to, severity } = diagnostic(doc, fault);
    expect([doc.sliceString(from, to), severity]).toEqual(["breif", "error"]);
  });

  it("never lies outside of the text", () => {
    expect(offsetOf(doc, 99, 1)).toBe(doc.length);
    expect(offsetOf(doc, 1, 99)).toBe(6);
    expect(diagnostic(doc, { ...fault, line: 3, column: 1 })).toMatchObject({ from: doc.length, to: doc.length });
  });
});
