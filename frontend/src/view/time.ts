import type { Words } from "../i18n/words";

/** `1:05`, `12:00`, `-0:20` for milliseconds; a bell rings at zero, so parts of a second count up. */
export function clockFace(ms: number): string {
  const seconds = Math.ceil(Math.abs(ms) / 1000);
  const sign = ms < -999 ? "+" : "";
  const hours = Math.floor(seconds / 3600);
  const rest = `${Math.floor((seconds % 3600) / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return sign + (hours > 0 ? `${hours}:${rest.padStart(5, "0")}` : rest);
}

/** "2 minutes", "40 seconds": for ears. */
export function spokenTime(ms: number, words: Words): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  return seconds >= 90 ? words.minutes(Math.round(seconds / 60)) : words.seconds(seconds);
}

export const dayWords = (date: string, lang: string): string => {
  const parsed = new Date(date);
  return Number.isNaN(parsed.getTime())
    ? date
    : new Intl.DateTimeFormat(lang, { day: "numeric", month: "long", year: "numeric" }).format(parsed);
};

export const hourWords = (ms: number, lang: string): string =>
  new Intl.DateTimeFormat(lang, { hour: "numeric", minute: "2-digit" }).format(ms);
