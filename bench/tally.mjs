// Who has what: every message, when it was submitted and acknowledged, and who has got it. A bit for each person and message, so that
// nothing lost or missed goes unnoticed, whatever the numbers.
import { Histogram, now } from "./core.mjs";

export class Tally {
  seenByAll = new Histogram();
  acknowledged = new Histogram();
  errors = {};
  delivered = 0;
  complete = 0;
  doubled = 0;
  submitted = 0;
  expected = 0;
  /** what counts is over: a backlog that still drains is no loss */
  over = false;
  #side;
  #readers;
  #people;

  /**
   * @param people whose latencies count @param everybody with those who only look on
   * @param writes how many messages there will be at most
   */
  constructor(people, everybody, writes) {
    this.people = people;
    this.everybody = everybody;
    this.writes = writes;
    this.author = new Int32Array(writes);
    this.submittedAt = new Float64Array(writes);
    this.acknowledgedAt = new Float64Array(writes);
    this.seenBy = new Uint32Array(writes);
    const words = (writes + 31) >> 5;
    this.bits = Array.from({ length: everybody }, () => new Uint32Array(words));
    this.audience = new Int32Array(everybody).fill(-1);
    this.audienceOf = new Int32Array(writes).fill(-1);
    this.#readers = new Uint32Array(writes);
  }

  /** Once everybody has joined and every message has an author: who is to see what. */
  settle(side) {
    this.#side = side;
    this.#people = new Map();
    const counted = new Map();
    for (let p = 0; p < this.everybody; p++) {
      const audience = side.audience(p) ?? -2;
      this.audience[p] = audience;
      if (!this.#people.has(audience)) this.#people.set(audience, []);
      this.#people.get(audience).push(p);
      if (p < this.people) counted.set(audience, (counted.get(audience) ?? 0) + 1);
    }
    for (let m = 0; m < this.writes; m++) {
      const audience = side.audienceOf(m);
      this.audienceOf[m] = audience;
      this.#readers[m] = (counted.get(audience) ?? 0) - (this.audience[this.author[m]] === audience ? 1 : 0);
    }
  }

  count(m) {
    this.submittedAt[m] = now();
    this.submitted++;
    this.expected += this.#readers[m];
  }

  /**
   * Person p has got message m; `live` unless it came in a first view.
   *
   * @returns whether that was new, and of somebody else
   */
  seen(p, m, live) {
    if (this.over || m < 0 || m >= this.writes || this.submittedAt[m] === 0) return false;
    const bit = 1 << (m & 31);
    const bits = this.bits[p];
    if (bits[m >> 5] & bit) {
      if (live && p < this.people && p !== this.author[m]) this.doubled++;
      return false;
    }
    bits[m >> 5] |= bit;
    if (p === this.author[m]) return false;
    if (p < this.people && this.audience[p] === this.audienceOf[m]) {
      this.delivered++;
      if (++this.seenBy[m] === this.#readers[m]) {
        this.complete++;
        this.seenByAll.add(now() - this.submittedAt[m]);
      }
    }
    return true;
  }

  ack(m) {
    if (this.over || m < 0 || m >= this.writes || this.acknowledgedAt[m] > 0) return;
    this.acknowledgedAt[m] = now();
    this.acknowledged.add(this.acknowledgedAt[m] - this.submittedAt[m]);
    if (this.#readers[m] === 0) this.complete++;
  }

  err(what) {
    this.errors[what] = (this.errors[what] ?? 0) + 1;
  }

  has(p, m) {
    return (this.bits[p][m >> 5] & (1 << (m & 31))) !== 0;
  }

  /** Submitted, but not seen by somebody who is to see it, those who only look on included. */
  missed() {
    let missed = 0;
    for (let m = 0; m < this.writes; m++) {
      if (this.submittedAt[m] === 0) continue;
      for (const p of this.#people.get(this.audienceOf[m]) ?? [])
        if (p !== this.author[m] && !this.has(p, m)) missed++;
    }
    return missed;
  }

  /** Acknowledged or seen, but not stored. */
  async lost() {
    const stored = await this.#side.db();
    let lost = 0;
    for (let m = 0; m < this.writes; m++)
      if (this.submittedAt[m] > 0 && !stored.has(m) && (this.acknowledgedAt[m] > 0 || this.seenBy[m] > 0)) lost++;
    return lost;
  }
}
