import type { StudioWords } from "../i18n/studio-words";

const MINUTE = 60;
const HOUR = 3600;
const DAY = 24 * HOUR;

/** A length as people say it: 40 s, 25 min, 1 h 30, 2 days. */
export function inWords(seconds: number, own: StudioWords): string {
  if (seconds < 2 * MINUTE && seconds % MINUTE !== 0) return own.seconds(seconds);
  if (seconds < HOUR) return own.minutes(Math.round(seconds / MINUTE));
  if (seconds < DAY) return own.hours(Math.floor(seconds / HOUR), Math.round((seconds % HOUR) / MINUTE));
  return own.days(Math.round(seconds / DAY));
}
