// What the load and its adapters share: time, processor time of other processes, histograms, marks in texts.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

const TICKS_PER_SECOND = 100;
const BUCKETS = 1200;
const PER_E = 43.4; // buckets per factor e: about 2.3 % each
const LEAST = 0.01;

/** A message's number stands in its text as ~M0000123~. */
const MARK = Buffer.from("~M");

/** Milliseconds, from a clock that only goes forward. */
export const now = () => performance.now();

/** `--name value …` of the command line. */
export const words = () =>
  Object.fromEntries(
    process.argv.slice(2).flatMap((word, i, all) => (word.startsWith("--") ? [[word.slice(2), all[i + 1]]] : [])),
  );

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

export const pad = (n, width) => String(n).padStart(width, "0");

const KNOWN_AT_MOST = 256;
const known = new Map();

/**
 * Calls `each` with the number of every message whose mark stands between start and end. What a server writes once for all comes a thousand
 * times: bytes that are the same as those of the last message of this length are not searched again, only compared.
 */
export function marks(bytes, start, end, each) {
  const length = end - start;
  let message = known.get(length);
  if (!message || bytes.compare(message.bytes, 0, length, start, end) !== 0) {
    message = { bytes: Buffer.from(bytes.subarray(start, end)), numbers: [] };
    for (let at = message.bytes.indexOf(MARK); at >= 0; at = message.bytes.indexOf(MARK, at + 10))
      message.numbers.push(readDigits(message.bytes, at + 2, 7));
    if (known.size >= KNOWN_AT_MOST) known.clear();
    known.set(length, message);
  }
  for (const number of message.numbers) each(number);
}

/** The digits at `at`, or -1 if they are none. */
export function readDigits(bytes, at, width) {
  let value = 0;
  for (let i = 0; i < width; i++) {
    const digit = bytes[at + i] - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Processor seconds and resident MB of a process; undefined when it is gone. */
export function process_(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "latin1");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "latin1"));
    return {
      parent: +fields[1],
      cpu: (+fields[11] + +fields[12]) / TICKS_PER_SECOND,
      reaped: (+fields[13] + +fields[14]) / TICKS_PER_SECOND,
      mb: +(resident?.[1] ?? 0) / 1024,
    };
  } catch {
    return undefined;
  }
}

/** Processor seconds of a process with its children, those that have ended too. */
export function family(pid) {
  const head = process_(pid);
  if (!head) return 0;
  let cpu = head.cpu + head.reaped;
  for (const entry of readdirSync("/proc")) {
    const child = /^\d+$/.test(entry) ? process_(entry) : undefined;
    if (child?.parent === +pid) cpu += child.cpu + child.reaped;
  }
  return cpu;
}

/** KB of a JVM's heap that are in use once what nobody holds is collected; 0 without a jcmd. */
export function liveKb(jcmd, pid) {
  if (!jcmd) return 0;
  for (let i = 0; i < 2; i++) execFileSync(jcmd, [pid, "GC.run"]);
  return +/used (\d+)K/.exec(execFileSync(jcmd, [pid, "GC.heap_info"]).toString())?.[1];
}

/** Latencies in ms. */
export class Histogram {
  #counts = new Float64Array(BUCKETS);
  max = 0;
  n = 0;

  add(ms) {
    const value = Math.max(LEAST, ms);
    this.#counts[Math.min(BUCKETS - 1, Math.floor(Math.log(value / LEAST) * PER_E))]++;
    this.n++;
    this.max = Math.max(this.max, value);
  }

  /** @returns {{p50: number, p95: number, p99: number} | undefined} */
  quantiles() {
    return this.n === 0 ? undefined : { p50: this.#at(0.5), p95: this.#at(0.95), p99: this.#at(0.99) };
  }

  #at(share) {
    let sum = 0;
    for (let i = 0; i < BUCKETS; i++) {
      sum += this.#counts[i];
      if (sum >= this.n * share) return +Math.min(this.max, LEAST * Math.exp((i + 0.5) / PER_E)).toPrecision(3);
    }
    return this.max;
  }
}

/** Seconds of this machine's processors since it started: in all, busy, and taken away by the machine that hosts it. */
export function machine() {
  const ticks = readFileSync("/proc/stat", "latin1").split("\n")[0].split(/ +/).slice(1, 9).map(Number);
  const all = ticks.reduce((sum, one) => sum + one, 0) / TICKS_PER_SECOND;
  return { all, idle: (ticks[3] + ticks[4]) / TICKS_PER_SECOND, taken: ticks[7] / TICKS_PER_SECOND };
}
