// SPDX-License-Identifier: EUPL-1.2
import type { Io } from "../io.ts";

/** Says how far a run is. */
export interface Progress {
  readonly step: () => void;
  readonly end: () => void;
}

/** Fewer letters are done before anyone wonders. */
const fewestOnTerminal = 20;
const fewestInLog = 200;

const number = (value: number): string => value.toLocaleString("nl-NL");

/** `nog 20 seconden`, `nog 3 minuten`. */
export function remaining(done: number, total: number, elapsedMs: number): string {
  const seconds = ((total - done) * elapsedMs) / done / 1000;
  if (seconds < 90) return `nog ${Math.max(1, Math.round(seconds))} seconden`;
  return `nog ${Math.round(seconds / 60)} minuten`;
}

const silent: Progress = { step: () => undefined, end: () => undefined };

/** On a terminal one line that changes, with the time that is left; elsewhere a line at each tenth of a long run. */
export function progressOf(io: Io, total: number, now: () => number = () => performance.now()): Progress {
  const begun = now();
  let done = 0;
  if (io.isTerminal.err && total > fewestOnTerminal) {
    let shownAt = Number.NEGATIVE_INFINITY;
    return {
      step: () => {
        done++;
        const at = now();
        if (at - shownAt < 100) return;
        shownAt = at;
        const left = at - begun > 1000 ? `, ${remaining(done, total, at - begun)}` : "";
        io.err(`\r${number(done)} van ${number(total)} brieven${left}\u001b[K`);
      },
      end: () => io.err("\r\u001b[K"),
    };
  }
  if (total < fewestInLog) return silent;
  return {
    step: () => {
      done++;
      if (Math.floor((10 * done) / total) > Math.floor((10 * (done - 1)) / total))
        io.err(`${number(done)} van ${number(total)} brieven\n`);
    },
    end: () => undefined,
  };
}
