"""
python tuned.py DATA --out TOPIC… [--layers 6] [--epochs 2] [--name tuned]
(a) The bi-encoder, tuned: learns from all topics but some that a sentence lies near the texts of the claims that it has,
then scores the left-out topics' sentences against all their claims. A sentence is read with the one before it, and its
vector is the mean over its own tokens alone. Writes DATA/NAME-TOPIC.json: for each row's place, claim to likeness.
"""

import argparse
import json
import os
import random
import time
from collections import defaultdict

import numpy as np
import torch
from cross import texts_of
from data import Data
from encoder import LONGEST, batches, half, load_body
from examples import list_examples
from torch import nn

BEFORE = 16


class Tuned(nn.Module):
    def __init__(self, layers):
        super().__init__()
        self.tokenizer, self.body = load_body(layers, 2 if layers == 6 else 1)
        self.scale = nn.Parameter(torch.tensor(15.0))
        self.shift = nn.Parameter(torch.tensor(-8.0))
        self.known = {}

    def ids(self, text):
        if text not in self.known:
            self.known[text] = self.tokenizer(text, add_special_tokens=False)["input_ids"]
        return self.known[text]

    def encode(self, texts):
        """Vectors of pairs of context and text."""
        start, end = self.tokenizer.cls_token_id, self.tokenizer.sep_token_id
        lists, own = [], []
        for before, text in texts:
            head = [start, *(self.ids(before)[-BEFORE:] + [end] if before else [])]
            tokens = self.ids(text)[: LONGEST - 2]
            lists.append([*head, *tokens, end])
            own.append((len(head), len(head) + len(tokens)))
        longest = max(map(len, lists))
        ids = torch.tensor([i + [0] * (longest - len(i)) for i in lists])
        place = torch.arange(longest)
        mask = torch.stack([(place >= a) & (place < b) for a, b in own]).float().unsqueeze(-1)
        with half():
            hidden = self.body(input_ids=ids, attention_mask=(ids != 0).long()).last_hidden_state.float()
        return nn.functional.normalize((hidden * mask).sum(1) / mask.sum(1).clamp(min=1), dim=1)


def learn(model, data, examples, epochs, rng, rate=5e-5, size=24):
    loss = nn.BCEWithLogitsLoss(reduction="none")
    own = [p for p in model.body.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW([dict(params=own, lr=rate), dict(params=[model.scale, model.shift], lr=0.02)])
    groups = defaultdict(list)
    for example in examples:
        groups[example.topic].append(example)
    steps, done = epochs * sum(-(-len(g) // size) for g in groups.values()), 0
    for epoch in range(epochs):
        began, total = time.time(), 0
        parts = []
        for group in groups.values():
            order = sorted(group, key=lambda e: len(e.sentence) + len(e.before) / 3 + rng.random() * 60)
            parts += [order[i : i + size] for i in range(0, len(order), size)]
        rng.shuffle(parts)
        for part in parts:
            share = min(1, done / (0.1 * steps), max(0.02, (steps - done) / (0.9 * steps)))
            optimizer.param_groups[0]["lr"] = rate * share
            claims = data.claims[part[0].topic]
            held = {e.sentence for e in part}
            texts = []
            for claim in claims.values():
                rest = [t for t in texts_of(claim)[1:] if t not in held]
                texts += [("", claim["statement"]), ("", rng.choice(rest or [claim["statement"]]))]
            likeness = model.encode([(e.before, e.sentence) for e in part]) @ model.encode(texts).T
            logits = model.scale * likeness.view(len(part), len(claims), 2).amax(2) + model.shift
            wanted, weight = torch.zeros_like(logits), torch.zeros_like(logits)
            for n, example in enumerate(part):
                for c, claim in enumerate(claims):
                    aim = example.targets.get(claim)
                    if example.known is None or claim in example.known:
                        weight[n, c] = aim["weight"] if aim else 1
                        wanted[n, c] = float(aim is not None)
            error = (loss(logits, wanted) * weight).sum() / weight.sum()
            error.backward()
            torch.nn.utils.clip_grad_norm_(own, 1.0)
            optimizer.step()
            optimizer.zero_grad()
            done, total = done + 1, total + error.item()
        print(f"epoch {epoch + 1}: {len(parts)} steps, loss {total / len(parts):.3f}, {time.time() - began:.0f} s", flush=True)


def score(model, data, topic, places):
    model.eval()
    claims = [data.claims[topic][c] for c in data.scored[topic]]
    rows = [data.rows[n] for n in places]
    with torch.no_grad():
        own = np.zeros((len(places), 384), np.float32)
        for batch in batches([len(r["sentence"]) + len(r["before"]) / 3 for r in rows]):
            own[batch] = model.encode([(rows[p]["before"], rows[p]["sentence"]) for p in batch]).numpy()
        sides = [model.encode([("", text) for text in texts_of(claim)]).numpy() for claim in claims]
    best = np.stack([(own @ side.T).max(1) for side in sides], 1)
    return {n: {c["claim"]: round(float(v), 4) for c, v in zip(claims, line)} for n, line in zip(places, best)}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("data")
    options.add_argument("--out", required=True, nargs="+")
    options.add_argument("--layers", type=int, default=6)
    options.add_argument("--epochs", type=int, default=2)
    options.add_argument("--name", default="tuned")
    given = options.parse_args()
    torch.manual_seed(1)
    data = Data(given.data)
    model = Tuned(given.layers)
    learn(model, data, list_examples(data, given.out), given.epochs, random.Random(1))
    for topic in given.out:
        places = [n for n in data.where(topic) if data.rows[n]["at"] is not None]
        scores = score(model, data, topic, places)
        with open(os.path.join(given.data, f"{given.name}-{topic}.json"), "w") as file:
            json.dump(scores, file)


if __name__ == "__main__":
    main()
