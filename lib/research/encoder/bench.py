"""Chooses thresholds and blends on our own sentences of the other topics, and measures each topic with them."""

import numpy as np
from data import OWN, Sums, engine_says, figures, is_right, most_recall_at, page_of
from sklearn.linear_model import LogisticRegression


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
