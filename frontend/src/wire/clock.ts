interface Sample {
  readonly offset: number;
  readonly rtt: number;
}

const KEPT = 8;

/** Learns how far this device's clock is from the server's (P7): of the last samples, the quickest answer is believed. */
export class Clock {
  #samples: Sample[] = [];
  #rough = 0;

  /** @param local ms since 1970 by this device, never jumping back; a test may bring its own */
  constructor(readonly local: () => number = () => performance.timeOrigin + performance.now()) {}

  /** A frame carried the server's time without our having asked: good enough until an answer comes. */
  hint(server: number): void {
    if (this.#samples.length === 0) this.#rough = server - this.local();
  }

  /** @param asked our own time when we asked, @param server the time in the answer, both ms */
  learn(asked: number, server: number): void {
    const now = this.local();
    const rtt = Math.max(0, now - asked);
    this.#samples = [...this.#samples, { offset: server - (asked + rtt / 2), rtt }].slice(-KEPT);
  }

  /** ms to add to the device's clock. */
  get offset(): number {
    return (
      this.#samples.reduce<Sample | undefined>((best, s) => (best && best.rtt <= s.rtt ? best : s), undefined)
        ?.offset ?? this.#rough
    );
  }

  /** The server's time now, ms since 1970. */
  now(): number {
    return this.local() + this.offset;
  }
}
