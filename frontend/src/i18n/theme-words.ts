/** The words around proposed themes; fetched with the panel that shows them. */
export interface ThemeWords {
  readonly title: string;
  readonly hint: string;
  readonly close: string;
  readonly grain: string;
  readonly fewer: string;
  readonly more: string;
  readonly waiting: string;
  readonly failed: string;
  readonly found: (themes: number, alone: number) => string;
  readonly basicMode: string;
  readonly alone: string;
  readonly aloneHint: string;
  readonly gone: string;
}

const en: ThemeWords = {
  title: "Themes that the machine proposes",
  hint: "A proposal to read and to talk about. Nothing has been moved, only you see this, and no text has left this server.",
  close: "Close",
  grain: "Fewer or more themes",
  fewer: "Fewer",
  more: "More",
  waiting: "The cards are being read; the first time takes some seconds…",
  failed: "No themes could be proposed just now. Move the slider to ask again.",
  found: (themes, alone) =>
    `${themes === 1 ? "1 theme" : `${themes} themes`}, ${alone === 1 ? "1 card" : `${alone} cards`} left alone`,
  basicMode: "Basic mode: without a model, only words are compared.",
  alone: "Alone",
  aloneHint: "Like no other card, and perhaps worth more for it.",
  gone: "(no longer on the screens)",
};

const fr: ThemeWords = {
  title: "Thèmes proposés par la machine",
  hint: "Une proposition à lire et à discuter. Rien n’a été déplacé, ceci n’apparaît que chez vous, et aucun texte n’a quitté ce serveur.",
  close: "Fermer",
  grain: "Moins ou plus de thèmes",
  fewer: "Moins",
  more: "Plus",
  waiting: "Lecture des cartes en cours\u202f; la première fois prend quelques secondes…",
  failed: "Aucun thème ne peut être proposé pour l’instant. Déplacez le curseur pour redemander.",
  found: (themes, alone) =>
    `${themes <= 1 ? `${themes} thème` : `${themes} thèmes`}, ${alone <= 1 ? `${alone} carte laissée seule` : `${alone} cartes laissées seules`}`,
  basicMode: "Mode de base\u202f: sans modèle, seuls les mots sont comparés.",
  alone: "Seules",
  aloneHint: "Ne ressemblent à aucune autre, et n’en ont peut-être que plus de valeur.",
  gone: "(n’est plus sur les écrans)",
};

export const themeWords = (lang: string): ThemeWords => (lang === "fr" ? fr : en);
