# SPDX-License-Identifier: EUPL-1.2
"""Best heads: arg-max when that is a single-rooted tree, else the best single-rooted tree (Chu-Liu-Edmonds)."""
import numpy as np


def is_tree(head):
    if sum(1 for h in head[1:] if h == 0) != 1:
        return False
    state = [0] * len(head)
    state[0] = 2
    for start in range(1, len(head)):
        path, at = [], start
        while state[at] == 0:
            state[at] = 1
            path.append(at)
            at = head[at]
        if state[at] == 1:
            return False
        for p in path:
            state[p] = 2
    return True


def find_cycle(head):
    state = [0] * len(head)
    for start in range(1, len(head)):
        at, path = start, []
        while at > 0 and state[at] == 0:
            state[at] = start
            path.append(at)
            at = head[at]
        if at > 0 and state[at] == start and at in path:
            return path[path.index(at):]
        for p in path:
            state[p] = -1
    return None


def edmonds(score):
    """Heads of the maximum spanning arborescence; score[dep, head]."""
    n = len(score)
    head = [0] + [int(np.argmax(score[i])) for i in range(1, n)]
    cycle = find_cycle(head)
    if cycle is None:
        return head
    inside = set(cycle)
    rest = [i for i in range(n) if i not in inside]
    size = len(rest) + 1
    small = np.full((size, size), -1e9)
    enter, leave = {}, {}
    for a, i in enumerate(rest):
        for b, j in enumerate(rest):
            small[a, b] = score[i, j]
        best = max(cycle, key=lambda c: score[i, c])
        leave[a] = best
        small[a, size - 1] = score[i, best]
        gain = [score[c, i] - score[c, head[c]] for c in cycle]
        pick = int(np.argmax(gain))
        enter[a] = cycle[pick]
        small[size - 1, a] = gain[pick]
    np.fill_diagonal(small, -1e9)
    solved = edmonds(small)
    for a, i in enumerate(rest):
        if a:
            head[i] = leave[a] if solved[a] == size - 1 else rest[solved[a]]
    entry = solved[size - 1]
    head[enter[entry]] = rest[entry]
    return head


def decode(score):
    """`score[dep, head]` with row and column 0 for the root. Gives a head per token; position 0 is 0."""
    head = [0] + [int(h) for h in np.argmax(score[1:], 1)]
    if is_tree(head):
        return head
    best, best_total = head, -np.inf
    for root in np.argsort(-score[1:, 0], kind="stable")[:4] + 1:
        only = score.astype(np.float64).copy()
        only[:, 0] = -1e6
        only[root, :] = -1e6
        only[root, 0] = score[root, 0]
        tree = edmonds(only)
        total = sum(only[i, tree[i]] for i in range(1, len(tree)))
        if total > best_total:
            best, best_total = tree, total
    return best
