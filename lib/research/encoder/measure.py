"""
python measure.py DATA [--json FILE]
Measures what the encoder is worth: the engine alone, each kind of likeness alone, beside the engine, and blended with it. A
threshold or a blend for a topic is always chosen on our own sentences of the other topics.
"""

import argparse
import json
import os

import numpy as np
from bench import Bench
from bi import READINGS, likeness, read_cosines
from data import Data, Sums, figures, most_f1, show
from encoder import Vectors
from features import engine_features, join, likeness_features, logit, page_most, read_scores, rivals
from voices import show_voices

# Scores that head.py and tuned.py, and split.py and cross.py write, by their --name.
LIKENESSES = ["head", "tuned"]
PAIRS = ["split", "cross"]


def report(title, sums):
    print(f"\n## {title}")
    for (topic, name), s in sums.items():
        print(f"{topic + '/' + name:28} {show(s)}")
    own = [figures(s)["f1"] or 0 for (t, name), s in sums.items() if name == "pages"]
    if own:
        print(f"{'mean F1 of the blind topics':28} {np.mean(own):.3f}")
    return {f"{t}/{name}": s | figures(s) for (t, name), s in sums.items()}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("data")
    options.add_argument("--json")
    given = options.parse_args()
    data = Data(given.data)
    bench = Bench(data)
    vectors = Vectors(os.path.join(given.data, "vectors.npz"))
    results = {}

    def add(title, sums):
        results[title] = report(title, sums)

    by_f1 = lambda train: most_f1
    goals = {"best F1": by_f1, "precision of the engine": bench.as_good}
    add("engine", {g: Sums(data, bench.test(*g), bench.of_engine()).at(0) for g in bench.groups})

    cosine = read_cosines(data, vectors, bench.places)

    def likenesses(reading, **how):
        return {n: likeness(c[None], **how)[0] for n, c in cosine[reading].items()}

    plain = likenesses("sentence")
    kinds = {"statement only": likenesses("sentence", texts=("statement",)), "all texts": plain}
    kinds["all texts, minus rejects"] = likenesses("sentence", rejects=True)
    for reading in list(READINGS)[1:]:
        kinds[f"{reading}, minus rejects"] = likenesses(reading, rejects=True)
    first, second = kinds["all texts, minus rejects"], kinds["with the one before, minus rejects"]
    kinds["best of sentence and with the one before"] = {n: np.maximum(first[n], second[n]) for n in first}

    def add_all(label, scores):
        add(f"{label}: alone, best F1", bench.measure(scores, by_f1, scores))
        for where, active in [("active pages", True), ("all pages", False)]:
            both = bench.beside(scores, active)
            add(f"{label}: beside the engine, {where}", bench.measure(both, bench.as_good, scores))
        add(f"{label}: beside the engine, active pages, best threshold", bench.at_best(bench.beside(scores, True), scores))

    for label, scores in kinds.items():
        add_all(f"bi as it is, {label}", scores)

    engine = engine_features(bench)
    stacks = {"engine's own features": engine}
    like = likeness_features(bench, cosine)
    stacks["bi as it is"] = like
    stacks["engine + bi as it is"] = join(engine, like)
    tuned = {}
    for name in LIKENESSES:
        scores = read_scores(bench, name, lambda v: -1.0 if v is None else v)
        if scores:
            tuned[name] = scores
    for name in PAIRS:
        scores = read_scores(bench, name, lambda v: -12.0 if v is None else float(logit(v[0])))
        if scores:
            tuned[name] = scores
    for name, scores in tuned.items():
        add_all(name, scores)
        own = join(scores, {n: rivals(s) for n, s in scores.items()}, page_most(bench, scores))
        stacks[name] = own
        stacks[f"engine + {name}"] = join(engine, own)
        stacks[f"engine + {name} + bi as it is"] = join(engine, own, like)
    for label, features in stacks.items():
        measured, blended = bench.measure_blend(features, goals)
        add(f"blend, {label}: best threshold", bench.at_best(bench.of_engine() | blended, blended))
        for goal, sums in measured.items():
            add(f"blend, {label}: {goal}", sums)
    show_voices(bench, PAIRS)
    if given.json:
        with open(given.json, "w") as file:
            json.dump(results, file, indent=1)


if __name__ == "__main__":
    main()
