import type { Script } from "../wire/script";
import type { Picture, Problem, Rehearsed, Sheet, Texts } from "./wire";

export const METHOD = "method.yaml";

export type Saving = "saved" | "unsaved" | "saving" | "lost";

/** Everything the studio shows. */
export interface State {
  readonly sheet: Sheet;
  readonly texts: Texts;
  readonly file: string;
  readonly saving: Saving;
  /** what somebody else saved meanwhile */
  readonly theirs?: Sheet | undefined;
  /** undefined while the text is being read */
  readonly problems?: readonly Problem[];
  /** of the last text without faults */
  readonly script?: Script;
  readonly pictures: readonly Picture[];
  readonly step?: string;
  readonly rehearsed?: Rehearsed | "playing";
  readonly publishing: "no" | "under way" | { readonly taken: "id" | "version" } | { readonly published: string };
  readonly mode: "live" | "async";
  readonly people: number;
  readonly compared?: { readonly version: string; readonly texts: Texts };
}

/** `locales/fr.yaml` → `fr`; nothing for the method file. */
export const languageOf = (file: string): string | undefined => /^locales\/([a-z]{2})\.yaml$/.exec(file)?.[1];

export const fileOf = (language: string): string => `locales/${language}.yaml`;

export const textOf = (texts: Texts, file: string): string => {
  const language = languageOf(file);
  return language === undefined ? texts.method : (texts.locales[language] ?? "");
};

export function withText(texts: Texts, file: string, text: string): Texts {
  const language = languageOf(file);
  return language === undefined
    ? { ...texts, method: text }
    : { ...texts, locales: { ...texts.locales, [language]: text } };
}

export function withoutLanguage(texts: Texts, language: string): Texts {
  const { [language]: _gone, ...locales } = texts.locales;
  return { ...texts, locales };
}

export const filesOf = (texts: Texts): readonly string[] => [
  METHOD,
  ...Object.keys(texts.locales).toSorted().map(fileOf),
];

const VERSION = /^version:[ \t]+(\d+)\.(\d+)\.(\d+)[ \t]*$/m;

/** The version a method file names; empty when it names none that can be read. */
export const versionOf = (method: string): string => {
  const found = VERSION.exec(method);
  return found ? `${found[1]}.${found[2]}.${found[3]}` : "";
};

/** The first version after `version` that nobody has published. */
export function nextVersion(version: string, taken: readonly string[]): string {
  const [major = 1, minor = 0] = version.split(".").map(Number);
  for (let next = minor + 1; ; next++) if (!taken.includes(`${major}.${next}.0`)) return `${major}.${next}.0`;
}

export const withVersion = (method: string, version: string): string => method.replace(VERSION, `version: ${version}`);

export const sameTexts = (a: Texts, b: Texts): boolean =>
  a.method === b.method &&
  filesOf(a).join() === filesOf(b).join() &&
  Object.entries(a.locales).every(([language, text]) => b.locales[language] === text);
