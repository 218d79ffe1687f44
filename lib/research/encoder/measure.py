"""
python measure.py DATA [--json FILE]
Measures what the encoder is worth: the engine alone, each kind of likeness alone, beside the engine, and blended with it. A
threshold or a blend for a topic is always chosen on our own sentences of the other topics.
"""

import argparse
import json
import os

import numpy as np
from bi import READINGS, cosines, likeness
from data import ANSWERS, OWN, Data, Sums, engine_says, figures, is_right, most_f1, most_recall_at, page_of, show
from encoder import Vectors
from sklearn.linear_model import LogisticRegression

# What the engine did not weigh at all has this probability in the blend.
UNWEIGHED = 0.002
# Scores that head.py and tuned.py, and cross.py and split.py write, by their --name.
LIKENESSES = ["head", "tuned"]
PAIRS = ["split", "cross"]


class Bench:
    def __init__(self, data):
        self.data = data
        self.places = {t: [n for n in data.where(t) if data.rows[n]["at"] is not None] for t in data.topics}
        # What the engine finds where nobody labelled anything counts as said as well.
        self.strays = {t: [n for n in data.where(t) if data.rows[n]["at"] is None] for t in data.topics}
        self.engine = {n: engine_says(data, n) for n in range(len(data.rows))}
        found = {page_of(row) for n, row in enumerate(data.rows) if self.engine[n].any()}
        self.active = {n: page_of(row) in found for n, row in enumerate(data.rows)}
        self.groups = [
            (t, s) for t in data.topics for s in sorted({data.rows[n]["set"] for n in data.where(t)})
        ]

    def train(self, topic):
        """Places of our own sentences of all other topics."""
        return [n for t in self.data.topics if t != topic for n in self.places[t] if self.data.rows[n]["set"] in OWN]

    def test(self, topic, name):
        return self.data.where(topic, {name})

    def of_engine(self):
        return {n: np.where(said, np.inf, -np.inf) for n, said in self.engine.items()}

    def beside(self, scores, only_active):
        """What the engine finds, and what the encoder finds; on pages where the engine found the topic, or on all."""
        nothing = {n: np.full(len(said), -np.inf) for n, said in self.engine.items()}
        asked = {n: s for n, s in scores.items() if self.active[n] or not only_active}
        return {n: np.where(said, np.inf, asked.get(n, nothing[n])) for n, said in self.engine.items()}

    def measure(self, scores, goal_of, read):
        """
        `goal_of`: from the training places to what a threshold is chosen by. `read`: the places that the encoder read; a topic
        of which it read nothing is left out. Gives sums by group.
        """
        full = {n: np.full(len(said), -np.inf) for n, said in self.engine.items()} | scores
        out = {}
        for topic in self.data.topics:
            train = [n for n in self.train(topic) if n in read]
            if not train or self.places[topic][0] not in read:
                continue
            least = Sums(self.data, train, full).choose(goal_of(train))
            for t, name in self.groups:
                if t == topic:
                    out[t, name] = Sums(self.data, self.test(t, name), full).at(least)
        return out

    def at_best(self, scores, read):
        """The most that any threshold can give: chosen on each group itself, at the engine's precision there."""
        full = {n: np.full(len(said), -np.inf) for n, said in self.engine.items()} | scores
        out = {}
        for t, name in self.groups:
            places = self.test(t, name)
            sums = Sums(self.data, places, full)
            if any(n in read for n in places):
                out[t, name] = sums.at(sums.choose(self.as_good(places)))
        return out

    def engine_precision(self, train):
        return figures(Sums(self.data, train, self.of_engine()).at(0))["precision"]

    def as_good(self, train):
        return most_recall_at(self.engine_precision(train))

    def stack(self, scores, places):
        return np.concatenate([scores[n] for n in places])

    def labels(self, places):
        data = self.data
        return np.concatenate(
            [
                [is_right(data.rows[n], claim) for claim in data.scored[data.rows[n]["topic"]]]
                for n in places
            ]
        )

    def blend(self, features):
        """
        Logistic regression on features by place (claims × features), learned for each topic on the others. What was not
        scored at all, such as claims in words that nobody labelled, stays as the engine has it.
        """
        out, self.trained = {}, {}
        for topic in self.data.topics:
            train = [n for n in self.train(topic) if n in features]
            if not train or self.places[topic][0] not in features:
                continue
            x, y = self.stack(features, train), self.labels(train)
            mean, deviation = x.mean(0), x.std(0) + 1e-6
            model = LogisticRegression(C=1.0, max_iter=1000).fit((x - mean) / deviation, y)
            for n in self.places[topic]:
                out[n] = model.predict_proba((features[n] - mean) / deviation)[:, 1]
            # The threshold is chosen on the very sentences that were learned from: there are few features and many sentences.
            self.trained[topic] = {n: model.predict_proba((features[n] - mean) / deviation)[:, 1] for n in train}
        return out

    def measure_blend(self, features, goals):
        scores = self.blend(features)
        out = {name: {} for name in goals}
        for topic in self.trained:
            train = list(self.trained[topic])
            sums = Sums(self.data, train, self.trained[topic])
            full = self.of_engine() | {n: scores[n] for n in self.places[topic]}
            for name, goal_of in goals.items():
                least = sums.choose(goal_of(train))
                for t, group in self.groups:
                    if t == topic:
                        out[name][t, group] = Sums(self.data, self.test(t, group), full).at(least)
        return out, scores


def logit(p):
    p = np.clip(p, 1e-4, 1 - 1e-4)
    return np.log(p / (1 - p))


def engine_features(bench):
    """The engine's own probability, whether it accepts, whether it found the topic on the page, for each row."""
    out = {}
    for t, places in bench.places.items():
        claims = bench.data.scored[t]
        for n in places:
            weighed = bench.data.rows[n]["weighed"]
            p = np.array([weighed.get(c, UNWEIGHED) for c in claims])
            unweighed = np.array([c not in weighed for c in claims], float)
            said = bench.engine[n].astype(float)
            out[n] = np.stack([logit(p), unweighed, said, np.full(len(claims), float(bench.active[n]))], 1)
    return out


def rivals(s):
    """How far each claim is above the best of the others."""
    order = np.sort(s)[::-1]
    return s - np.where(s == order[0], order[1] if len(order) > 1 else 0, order[0])


def page_most(bench, scores):
    """The best score of each claim on the sentence's page."""
    best = {}
    for n, s in scores.items():
        page = page_of(bench.data.rows[n])
        best[page] = np.maximum(best[page], s) if page in best else s
    return {n: best[page_of(bench.data.rows[n])] for n in scores}


def join(*parts):
    shared = [n for n in parts[0] if all(n in part for part in parts)]
    return {n: np.concatenate([part[n].reshape(len(part[n]), -1) for part in parts], 1) for n in shared}


def pack(values):
    """An array of numbers; a list where there are others."""
    return np.array(values) if all(isinstance(v, float) for v in values) else values


def measure_voices(bench, voices):
    """
    How often the voices of a claim that the engine found are told: states, answers, mentions. `voices` gives for a place and a
    claim which of the three are told, or None where nothing is. Gives for each group: right, told, labelled.
    """
    out = {}
    for group in bench.groups:
        right = told = wanted = 0
        for n in bench.test(*group):
            row = bench.data.rows[n]
            for claim, said in zip(bench.data.scored[row["topic"]], bench.engine[n]):
                labelled = {kind_of(l["voice"]) for l in row["labels"] if claim in l["anyOf"]}
                given = voices(n, claim)
                if said and labelled and given is not None:
                    right, told, wanted = right + len(given & labelled), told + len(given), wanted + len(labelled)
        if wanted:
            out[group] = (right, told, wanted)
    return out


KINDS = ["states", "answers", "mentions"]


def kind_of(voice):
    return "answers" if voice in ANSWERS else "mentions" if voice == "mentioned" else "states"


def read_scores(bench, name, pick):
    """Scores that a tuned model wrote, where it did; a claim that it was not asked about has the least."""
    out = {}
    for topic in bench.data.topics:
        path = os.path.join(bench.data.folder, f"{name}-{topic}.json")
        if os.path.exists(path):
            with open(path) as file:
                for n, scores in json.load(file).items():
                    out[int(n)] = pack([pick(scores.get(c)) for c in bench.data.scored[topic]])
    return out


def show_voices(bench):
    def of_engine(n, claim):
        return {kind_of(said["voice"]) for said in bench.data.rows[n]["said"] if said["claim"] == claim}

    readers = {"engine": of_engine}
    for name in PAIRS:
        scores = read_scores(bench, name, lambda v: v)

        def of_pair(n, claim, scores=scores):
            given = scores[n][bench.data.scored[bench.data.rows[n]["topic"]].index(claim)] if n in scores else None
            if given is None:
                return None
            likest = max(given[1:])
            return {kind for kind, p in zip(KINDS, given[1:]) if p >= 0.5 or p == likest}

        if scores:
            readers[name] = of_pair
    for name, voices in readers.items():
        print(f"\n## voices (states, answers, mentions) of claims that the engine found: {name}")
        for (topic, group), (right, told, wanted) in measure_voices(bench, voices).items():
            print(f"{topic + '/' + group:28} F1 {2 * right / (told + wanted):.3f} ({right} right of {told} told and {wanted} labelled)")


def report(title, sums):
    print(f"\n## {title}")
    for (topic, name), s in sums.items():
        print(f"{topic + '/' + name:28} {show(s)}")
    own = [figures(s)["f1"] for (t, name), s in sums.items() if name == "pages"]
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

    cosine = {}
    for reading, text_of in READINGS.items():
        cosine[reading] = {}
        for topic, places in bench.places.items():
            cosine[reading].update(zip(places, cosines(data, vectors, topic, places, text_of)))

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
    like = join(*(cosine[r] for r in READINGS), {n: rivals(s) for n, s in first.items()}, page_most(bench, first))
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
    show_voices(bench)
    if given.json:
        with open(given.json, "w") as file:
            json.dump(results, file, indent=1)


if __name__ == "__main__":
    main()
