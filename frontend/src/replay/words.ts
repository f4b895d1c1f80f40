import type { Lang } from "../i18n/words";

const en = {
  title: "The session again",
  as: "Through whose eyes",
  participant: "everybody (the shared screen)",
  sponsor: "sponsors",
  facilitator: "facilitators",
  note: "What each audience could see when it happened, as it stood at the end: what was withdrawn or taken off the screens does not come back, and nobody's private page is shown.",
  play: "Play",
  pause: "Pause",
  speed: "Speed",
  times: (n: number) => `${n} times as fast`,
  time: "Time in the session",
  before: "The step before",
  next: "The next step",
  at: (time: string, of: string, step: string) => `${time} of ${of}${step ? `, ${step}` : ""}`,
  back: "Back to the record",
  failed: "The session cannot be played again: its words may have been destroyed, or its method is not here.",
  loading: "The session is being read…",
};

export type ReplayWords = typeof en;

const fr: ReplayWords = {
  title: "Revoir la session",
  as: "Par les yeux de",
  participant: "tout le monde (l’écran partagé)",
  sponsor: "commanditaires",
  facilitator: "la facilitation",
  note: "Ce que chacun pouvait voir sur le moment, tel que c’était à la fin : ce qui a été repris ou retiré des écrans ne revient pas, et la page privée de personne n’est montrée.",
  play: "Lire",
  pause: "Pause",
  speed: "Vitesse",
  times: (n: number) => `${n} fois plus vite`,
  time: "Moment de la session",
  before: "L’étape précédente",
  next: "L’étape suivante",
  at: (time: string, of: string, step: string) => `${time} sur ${of}${step ? `, ${step}` : ""}`,
  back: "Revenir à la mémoire",
  failed: "La session ne peut pas être revue : ses mots ont peut-être été détruits, ou sa méthode n’est plus là.",
  loading: "Lecture de la session…",
};

export const replayWords = (lang: Lang): ReplayWords => (lang === "fr" ? fr : en);
