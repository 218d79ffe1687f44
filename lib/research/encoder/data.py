"""Labelled sentences and claims as `npm run -s encoder` writes them, and the figures that lib/research/accuracy counts."""

import json
import os
from collections import defaultdict

import numpy as np

# The topic of the bundled packs; sets that are not in OWN come from other folders and are never learned from.
BUNDLED = "bundled"
OWN = {"dev", "heldout", "pages", "lookalikes"}
ANSWERS = {"denied", "doubted"}


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


class Data:
    """All sentences, all claims by topic, and which of the claims some label has: the others are not scored."""

    def __init__(self, folder):
        self.folder = folder
        self.rows = lines(os.path.join(folder, "rows.jsonl"))
        self.claims = defaultdict(dict)
        for claim in lines(os.path.join(folder, "claims.jsonl")):
            self.claims[claim["topic"]][claim["claim"]] = claim
        self.topics = list(self.claims)
        labelled = defaultdict(set)
        for row in self.rows:
            labelled[row["topic"]].update(c for label in row["labels"] for c in label["anyOf"])
        self.scored = {t: [c for c in self.claims[t] if c in labelled[t]] for t in self.topics}

    def where(self, topic=None, sets=None):
        """Places of the rows of a topic and of some sets."""
        return [
            n
            for n, row in enumerate(self.rows)
            if (topic is None or row["topic"] == topic) and (sets is None or row["set"] in sets)
        ]


def page_of(row):
    return row["topic"], row["set"], row["page"]


def is_right(row, claim):
    return any(claim in label["anyOf"] for label in row["labels"])


def engine_says(data, n):
    """For each scored claim of a row's topic whether the engine found it."""
    said = {said["claim"] for said in data.rows[n]["said"]}
    return np.array([claim in said for claim in data.scored[data.rows[n]["topic"]]])


class Sums:
    """
    Decisions as lib/research/accuracy/judge.ts counts them, one for each sentence and claim, at every threshold at once.
    `scores` gives for a row's place the score of each scored claim of its topic; infinite: found at any threshold.
    """

    def __init__(self, data, places, scores):
        pairs, right, best, full = [], [], [], []
        for n in places:
            row, claims = data.rows[n], data.scored[data.rows[n]["topic"]]
            pairs.append(scores[n])
            right.append([is_right(row, claim) for claim in claims])
            groups = defaultdict(list)
            for label in row["labels"]:
                groups[label["anyOf"][0]].append(label)
            for group in groups.values():
                best.append(max(scores[n][claims.index(c)] for c in group[0]["anyOf"]))
                full.append(any(label["match"] == "full" for label in group))
        self.pairs = np.concatenate(pairs) if pairs else np.zeros(0)
        self.right = np.concatenate(right).astype(bool) if right else np.zeros(0, bool)
        self.best, self.full = np.array(best), np.array(full, bool)

    def at(self, least):
        said, found = self.pairs >= least, self.best >= least
        return dict(
            full=int(self.full.sum()),
            fullFound=int((self.full & found).sum()),
            partial=int((~self.full).sum()),
            partialFound=int((~self.full & found).sum()),
            said=int(said.sum()),
            right=int((said & self.right).sum()),
        )

    def choose(self, goal):
        """The threshold that is best by `goal`, a function of figures (None: not allowed); infinite: none is allowed."""
        values = self.pairs[np.isfinite(self.pairs)]
        values = np.unique(np.quantile(values, 1 - np.geomspace(1e-4, 0.5, 200))) if len(values) else values
        reached = [(goal(figures(self.at(v))), v) for v in values]
        allowed = [r for r in reached if r[0] is not None]
        return max(allowed)[1] if allowed else np.inf


def most_f1(f):
    return f["f1"]


def most_recall_at(precision):
    """`precision` None: there is nothing to be as good as, and no threshold is allowed."""
    return lambda f: None if None in (precision, f["precision"]) or f["precision"] < precision else f["recall"]


def figures(sums):
    """Recall of full and of partial statements, precision, and F1 of precision and the recall of full statements."""

    def share(part, whole):
        return part / whole if whole else None

    recall, precision = share(sums["fullFound"], sums["full"]), share(sums["right"], sums["said"])
    f1 = None if recall is None or precision is None else 2 * recall * precision / max(1e-9, recall + precision)
    return dict(recall=recall, recallPartial=share(sums["partialFound"], sums["partial"]), precision=precision, f1=f1)


def show(sums):
    f = figures(sums)

    def text(value):
        return "    –" if value is None else f"{value:.3f}"

    return (
        f"recall {text(f['recall'])} ({sums['fullFound']}/{sums['full']})  partial {text(f['recallPartial'])}  "
        f"precision {text(f['precision'])} ({sums['right']}/{sums['said']})  F1 {text(f['f1'])}"
    )
