// SPDX-License-Identifier: EUPL-1.2
import type { DataFiles } from "./messages.ts";
import { lockedPolicy } from "./policy.ts";

const bytesOf = async (name: string): Promise<Uint8Array<ArrayBuffer>> => {
  const answer = await fetch(name);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
};

/** From now on the browser refuses every request of this page, and of the worker it starts. */
function lock(): void {
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = lockedPolicy;
  document.head.append(meta);
}

/**
 * Fetches what the page still needs, all at once, and then shuts the network off. The worker is started from memory: so the same
 * policy holds for it, whatever the host of the page sends along.
 */
export async function load(): Promise<{ readonly worker: Worker; readonly files: DataFiles }> {
  const [script, model, lexicon, frequencies, rules] = await Promise.all(
    ["worker.js", "nl.kbm", "lexicon.kbl", "frequencies.kbl", "rules.json"].map(bytesOf),
  );
  if (!script || !model || !lexicon || !frequencies || !rules) throw new Error("A data file is missing.");
  lock();
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const worker = new Worker(address);
  return { worker, files: { model, lexicon, frequencies, rules } };
}
