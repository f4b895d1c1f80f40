// Long messages come deflated (docs/protocol.md §3). Everybody of an audience gets the same bytes, and they are inflated once for all of them:
// that each phone does so for itself is not for this machine to pay.
import { inflateRawSync } from "node:zlib";

const OPENING_BRACE = 0x7b;
const KEPT = 16;

export class Inflating {
  #last = [];

  /** @returns {[Buffer, number, number]} the JSON of a message: where it lies, from, to */
  plain(bytes, start, end) {
    if (bytes[start] === OPENING_BRACE) return [bytes, start, end];
    const length = end - start;
    let known = this.#last.find((one) => one.deflated.length === length && bytes.compare(one.deflated, 0, length, start, end) === 0);
    if (!known) {
      const deflated = Buffer.from(bytes.subarray(start, end));
      known = { deflated, json: inflateRawSync(deflated) };
      this.#last = [known, ...this.#last.slice(0, KEPT - 1)];
    }
    return [known.json, 0, known.json.length];
  }
}
