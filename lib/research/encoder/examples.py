"""What is learned from: sentences of our own topics, and the texts of their packs, each with the claims that it has."""

import random
from collections import defaultdict

from data import ANSWERS, OWN

# A sentence that has only a part of a claim counts this much.
PARTIAL = 0.5


class Example:
    """A sentence, the claims whose label is known (None: all of the topic), and the target of each that it has."""

    def __init__(self, topic, before, sentence, targets, known=None):
        self.topic, self.before, self.sentence, self.targets, self.known = topic, before, sentence, targets, known


def target(voices, match="full"):
    """Weight and voices of a claim that is in a sentence; voices None: not known."""
    return dict(weight=1 if match == "full" else PARTIAL, voices=voices)


def list_examples(data, out):
    """Of all topics but those in `out`."""
    examples = []
    for row in data.rows:
        if row["topic"] in out or row["set"] not in OWN or row["at"] is None:
            continue
        found = defaultdict(list)
        for label in row["labels"]:
            for claim in label["anyOf"]:
                found[claim].append(label)
        targets = {
            claim: target({l["voice"] for l in labels}, "full" if any(l["match"] == "full" for l in labels) else "partial")
            for claim, labels in found.items()
        }
        examples.append(Example(row["topic"], row["before"], row["sentence"], targets))
    for topic in data.topics:
        if topic in out:
            continue
        for claim, texts in data.claims[topic].items():
            for wording in texts["wordings"]:
                examples.append(Example(topic, "", wording, {claim: target(None)}, {claim}))
            for match in texts["matches"]:
                voices = {match["voice"]} if match["voice"] else None
                examples.append(Example(topic, "", match["text"], {claim: target(voices)}, {claim}))
            for reject in texts["rejects"]:
                examples.append(Example(topic, "", reject, {}, {claim}))
    return examples


def voice_target(voices):
    """States, answers, mentions."""
    return [
        float(bool(voices & {"own", "attributed"})),
        float(bool(voices & ANSWERS)),
        float("mentioned" in voices),
    ]


def list_pairs(data, examples, vectors, rng: random.Random, others=2, foreign=0.2):
    """
    Pairs of a claim and an example: each claim that it has; `others` of the four likest that it does not have; now and then
    the likest claim of another topic.
    """
    statements = {t: (list(data.claims[t]), vectors.of([c["statement"] for c in data.claims[t].values()])) for t in data.topics}
    sentences = vectors.of([example.sentence for example in examples])
    pairs = []
    for example, vector in zip(examples, sentences):
        for claim, aim in example.targets.items():
            pairs.append((example, example.topic, claim, aim))
        ids, texts = statements[example.topic]
        ranked = [ids[i] for i in (-(texts @ vector)).argsort()]
        wrong = [c for c in ranked if c not in example.targets and (example.known is None or c in example.known)]
        near = wrong[:4]
        for claim in rng.sample(near, min(others, len(near))):
            pairs.append((example, example.topic, claim, None))
        if example.known is None and rng.random() < foreign:
            topic = rng.choice([t for t in {e.topic for e in examples} if t != example.topic])
            ids, texts = statements[topic]
            pairs.append((example, topic, ids[int((texts @ vector).argmax())], None))
    rng.shuffle(pairs)
    return pairs
