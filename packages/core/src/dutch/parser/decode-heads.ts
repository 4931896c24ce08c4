// SPDX-License-Identifier: EUPL-1.2

type Scores = readonly Float64Array[];

const get = (score: Scores, i: number, j: number): number => score[i]?.[j] ?? -1e9;

function argMax(row: ArrayLike<number>): number {
  let best = 0;
  for (let j = 1; j < row.length; j++) if ((row[j] ?? 0) > (row[best] ?? 0)) best = j;
  return best;
}

/** A cycle among the heads that does not pass through 0, or undefined. */
function findCycle(head: readonly number[]): number[] | undefined {
  const done = new Set<number>([0]);
  for (let start = 1; start < head.length; start++) {
    const path: number[] = [];
    let node = start;
    while (!done.has(node) && !path.includes(node)) {
      path.push(node);
      node = head[node] ?? 0;
    }
    if (!done.has(node)) return path.slice(path.indexOf(node));
    for (const p of path) done.add(p);
  }
  return undefined;
}

/** Heads of the maximum spanning arborescence (Chu-Liu-Edmonds). */
function edmonds(score: Scores): number[] {
  const head = score.map((row, i) => (i === 0 ? 0 : argMax(row)));
  const cycle = findCycle(head);
  if (!cycle) return head;
  const rest = head.map((_, i) => i).filter((i) => !cycle.includes(i));
  const last = rest.length;
  const small = Array.from({ length: last + 1 }, () => new Float64Array(last + 1).fill(-1e9));
  const bottom = small[last] ?? new Float64Array();
  const enter: number[] = [];
  const leave: number[] = [];
  rest.forEach((i, a) => {
    const row = small[a] ?? bottom;
    rest.forEach((j, b) => {
      if (a !== b) row[b] = get(score, i, j);
    });
    leave[a] = cycle[argMax(cycle.map((c) => get(score, i, c)))] ?? 0;
    row[last] = get(score, i, leave[a] ?? 0);
    const gain = cycle.map((c) => get(score, c, i) - get(score, c, head[c] ?? 0));
    const pick = argMax(gain);
    enter[a] = cycle[pick] ?? 0;
    bottom[a] = gain[pick] ?? -1e9;
  });
  const solved = edmonds(small);
  rest.forEach((i, a) => {
    if (a > 0) head[i] = (solved[a] === last ? leave[a] : rest[solved[a] ?? 0]) ?? 0;
  });
  const entry = solved[last] ?? 0;
  head[enter[entry] ?? 0] = rest[entry] ?? 0;
  return head;
}

/** Heads from `scores[dependent][head]`, position 0 the root: the best single-rooted tree. */
export function decodeHeads(scores: Scores): number[] {
  const head = scores.map((row, i) => (i === 0 ? 0 : argMax(row)));
  if (head.filter((h, i) => i > 0 && h === 0).length === 1 && !findCycle(head)) return head;
  const roots = scores
    .map((_, i) => i)
    .slice(1)
    .sort((a, b) => get(scores, b, 0) - get(scores, a, 0) || a - b);
  // Under one root no other word hangs from the top, and the root from nothing else.
  const below = scores.map((row) => Float64Array.from(row).fill(-1e6, 0, 1));
  const trees = roots.slice(0, 4).map((root) => {
    const only = below.with(
      root,
      new Float64Array(scores.length).fill(-1e6).fill(get(scores, root, 0), 0, 1),
    );
    const tree = edmonds(only);
    return { tree, total: tree.reduce((sum, h, i) => (i === 0 ? 0 : sum + get(only, i, h)), 0) };
  });
  return trees.reduce(
    (best, next) => (next.total > best.total ? next : best),
    trees[0] ?? { tree: head, total: 0 },
  ).tree;
}
