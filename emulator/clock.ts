/** The site's only source of time: real time plus an offset that tests and demos may push forward. */
export interface Clock {
  /** Milliseconds since the epoch. */
  nowMs(): number;
  /** Moves the clock forward; never back. */
  advanceMs(byMs: number): void;
  /** Milliseconds by which this clock is ahead of real time. */
  aheadMs(): number;
}

/** Builds a clock. `readMs` is where real time comes from; a frozen function makes tests deterministic. */
export function createClock(readMs: () => number = Date.now, aheadAtStartMs = 0): Clock {
  let aheadMs = aheadAtStartMs;
  return {
    nowMs: () => readMs() + aheadMs,
    advanceMs: (byMs) => {
      if (!(byMs >= 0)) throw new RangeError('A clock only moves forward.');
      aheadMs += byMs;
    },
    aheadMs: () => aheadMs,
  };
}
