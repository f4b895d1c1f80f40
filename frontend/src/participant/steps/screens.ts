import { html, type TemplateResult } from "lit";
import type { StepKind } from "../../wire/script";
import type { Stage } from "../stage";
import { brief } from "./brief";
import { collect } from "./collect";
import { decide } from "./decide";
import { lazily } from "./lazily";
import { pulse } from "./pulse";
import { reveal } from "./reveal";

type Screen = (stage: Stage) => TemplateResult;

const tables = () => import("../tables/screens");

const screens: Readonly<Record<StepKind, Screen>> = {
  brief,
  pulse,
  collect,
  interview: lazily(async () => (await import("./interview")).interview),
  group: lazily(async () => (await import("./group")).group),
  rotate: lazily(async () => (await tables()).rotate),
  discuss: lazily(async () => (await tables()).discuss),
  report: lazily(async () => (await tables()).report),
  break: lazily(async () => (await tables()).pause),
  transform: lazily(async () => (await import("./transform")).transform),
  reveal,
  pitch: lazily(async () => (await import("./pitch")).pitch),
  agenda: lazily(async () => (await import("./agenda")).agenda),
  sessions: lazily(async () => (await import("./sessions")).sessions),
  organise: lazily(async () => (await import("./organise")).organise),
  vote: lazily(async () => (await import("./vote")).vote),
  select: lazily(async () => (await import("./select")).select),
  decide,
  commit: lazily(async () => (await import("./commit")).commit),
  debrief: lazily(async () => (await import("./debrief")).debrief),
};

/** The screen of a step; a kind that this page does not know yet still shows its words. */
export function screenOf(stage: Stage): TemplateResult {
  const kind = stage.step.kind;
  return kind in screens ? screens[kind as StepKind](stage) : html``;
}
