"""The bi-encoder as it is: how like a sentence is to the texts of each claim."""

import numpy as np


def cosines(data, vectors, topic, places, text_of):
    """
    For each place and scored claim of the topic the likeness of the row's text to the claim's statement, its likest wording,
    its likest example and its likest reject (-1 where it has none).
    """
    own = vectors.of([text_of(data.rows[n]) for n in places])
    sides = []
    for claim in (data.claims[topic][c] for c in data.scored[topic]):
        lists = [[claim["statement"]], claim["wordings"], [m["text"] for m in claim["matches"]], claim["rejects"]]
        sides.append(
            np.stack([(own @ vectors.of(texts).T).max(1) if texts else np.full(len(own), -1.0) for texts in lists], 1)
        )
    return np.stack(sides, 1)


def alone(row):
    return row["sentence"]


def with_before(row):
    return f"{row['before']} {row['sentence']}".strip()


def with_title(row):
    return f"{row['title']} {row['sentence']}".strip()


READINGS = {"sentence": alone, "with the one before": with_before, "with the title": with_title}


def read_cosines(data, vectors, places):
    """`cosines` by reading and then by place. `places`: by topic."""
    out = {reading: {} for reading in READINGS}
    for reading, text_of in READINGS.items():
        for topic, own in places.items():
            out[reading].update(zip(own, cosines(data, vectors, topic, own, text_of)))
    return out


def likeness(cosine, texts=("statement", "wordings", "examples"), rejects=False):
    """The likest of the named texts, minus what a reject is liker than they are."""
    names = ["statement", "wordings", "examples"]
    best = cosine[:, :, [names.index(name) for name in texts]].max(2)
    return best - np.maximum(0, cosine[:, :, 3] - best) if rejects else best
