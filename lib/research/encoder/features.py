"""What a blend looks at: the engine's own probability, and what the encoder's scores say beside it."""

import json
import os

import numpy as np
from bi import likeness
from data import page_of

# What the engine did not weigh at all has this probability in the blend.
UNWEIGHED = 0.002


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


def likeness_features(bench, cosine):
    """All likenesses of the encoder as it is (`read_cosines`), and how the sentence's compares with other claims and the page."""
    first = {n: likeness(c[None], rejects=True)[0] for n, c in cosine["sentence"].items()}
    return join(*cosine.values(), {n: rivals(s) for n, s in first.items()}, page_most(bench, first))


def pack(values):
    """An array of numbers; a list where there are others."""
    return np.array(values) if all(isinstance(v, float) for v in values) else values


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
