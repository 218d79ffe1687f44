"""
python head.py DATA [--epochs 12] [--name head]
(a) The bi-encoder with a learned change of its vectors: the encoder stays as it is, and a low-rank map is learned, on all
topics but one, that brings a sentence (by itself and with the one before) near the texts of the claims that it has. Costs
next to nothing to learn and to use. Writes DATA/NAME-TOPIC.json for every topic: for each row's place, claim to likeness.
"""

import argparse
import json
import os
import random
from collections import defaultdict

import torch
from cross import texts_of
from data import Data
from encoder import Vectors
from examples import list_examples
from torch import nn

RANK = 48


class Head(nn.Module):
    def __init__(self):
        super().__init__()
        self.down = nn.Parameter(torch.randn(384, RANK) * 0.02)
        self.up = nn.Parameter(torch.zeros(RANK, 384))
        self.share = nn.Parameter(torch.tensor(0.3))
        self.scale = nn.Parameter(torch.tensor(15.0))
        self.shift = nn.Parameter(torch.tensor(-8.0))

    def change(self, vectors):
        return nn.functional.normalize(vectors + vectors @ self.down @ self.up, dim=-1)

    def sentence(self, alone, before):
        return self.change((1 - self.share) * alone + self.share * before)


def joined(before, sentence):
    return f"{before} {sentence}".strip()


def learn(data, vectors, out, epochs, rng):
    torch.manual_seed(1)
    model = Head()
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3, weight_decay=0.05)
    loss = nn.BCEWithLogitsLoss(reduction="none")
    groups = defaultdict(list)
    for example in list_examples(data, [out]):
        groups[example.topic].append(example)
    sides = {}
    for topic in groups:
        texts = [(n, text) for n, claim in enumerate(data.claims[topic].values()) for text in texts_of(claim)]
        owner = torch.tensor([n for n, _ in texts])
        sides[topic] = ([text for _, text in texts], owner, torch.tensor(vectors.of([text for _, text in texts])))
    for _ in range(epochs):
        parts = []
        for group in groups.values():
            rng.shuffle(group)
            parts += [group[i : i + 32] for i in range(0, len(group), 32)]
        rng.shuffle(parts)
        for part in parts:
            topic = part[0].topic
            claims, (texts, owner, side) = list(data.claims[topic]), sides[topic]
            alone = torch.tensor(vectors.of([e.sentence for e in part]))
            before = torch.tensor(vectors.of([joined(e.before, e.sentence) for e in part]))
            likeness = model.sentence(alone, before) @ model.change(side).T
            # A pack's own text is not to be found by itself.
            place = {text: n for n, text in enumerate(texts)}
            for n, example in enumerate(part):
                if example.sentence in place:
                    likeness[n, place[example.sentence]] = -1
            best = torch.stack([likeness[:, owner == n].amax(1) for n in range(len(claims))], 1)
            wanted, weight = torch.zeros_like(best), torch.zeros_like(best)
            for n, example in enumerate(part):
                for c, claim in enumerate(claims):
                    aim = example.targets.get(claim)
                    if example.known is None or claim in example.known:
                        weight[n, c], wanted[n, c] = aim["weight"] if aim else 1, float(aim is not None)
            error = (loss(model.scale * best + model.shift, wanted) * weight).sum() / weight.sum()
            optimizer.zero_grad()
            error.backward()
            optimizer.step()
    return model


def score(model, data, vectors, topic):
    places = [n for n in data.where(topic) if data.rows[n]["at"] is not None]
    rows = [data.rows[n] for n in places]
    with torch.no_grad():
        own = model.sentence(
            torch.tensor(vectors.of([r["sentence"] for r in rows])),
            torch.tensor(vectors.of([joined(r["before"], r["sentence"]) for r in rows])),
        )
        sides = [model.change(torch.tensor(vectors.of(texts_of(data.claims[topic][c])))) for c in data.scored[topic]]
        best = torch.stack([(own @ side.T).amax(1) for side in sides], 1)
    return {n: {c: round(float(v), 4) for c, v in zip(data.scored[topic], line)} for n, line in zip(places, best)}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("data")
    options.add_argument("--epochs", type=int, default=12)
    options.add_argument("--name", default="head")
    given = options.parse_args()
    data = Data(given.data)
    vectors = Vectors(os.path.join(given.data, "vectors.npz"))
    for topic in data.topics:
        model = learn(data, vectors, topic, given.epochs, random.Random(1))
        print(f"{topic}: share of the sentence before {model.share.item():.2f}, scale {model.scale.item():.1f}", flush=True)
        scores = score(model, data, vectors, topic)
        with open(os.path.join(given.data, f"{given.name}-{topic}.json"), "w") as file:
            json.dump(scores, file)


if __name__ == "__main__":
    main()
