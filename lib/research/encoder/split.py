"""
python split.py DATA --out TOPICS… [--joint 2] [--epochs 2] [--name split]
(b) at a price that a page can bear: the lower layers read a claim and a sentence (with the one before) each by itself, once;
only the upper ones read both together. The lower layers stay as they are, so that their output is computed once and kept;
the upper ones learn from all topics but some (each TOPICS: names with commas between). Then the left-out topics' sentences are scored against their likest claims.
Writes DATA/NAME-TOPIC.json: for each row's place, claim to the probabilities found, states, answers, mentions.
"""

import argparse
import copy
import json
import os
import random
import time

import numpy as np
import torch
from cross import BEFORE, CANDIDATES, CLAIM, best_likeness
from data import OWN, Data
from encoder import LONGEST, MODEL, Vectors, batches, half
from examples import list_examples, list_pairs, voice_target
from torch import nn
from transformers import AutoModel, AutoTokenizer

LAYERS = 6


class Lower:
    """The states of texts after the lower layers, each computed once."""

    def __init__(self, joint):
        self.tokenizer, self.body = AutoTokenizer.from_pretrained(MODEL), AutoModel.from_pretrained(MODEL).eval()
        self.upper = nn.ModuleList(list(self.body.encoder.layer)[LAYERS - joint :])
        self.body.encoder.layer = nn.ModuleList(list(self.body.encoder.layer)[: LAYERS - joint])
        self.known = {}

    def ids(self, text):
        return self.tokenizer(text, add_special_tokens=False)["input_ids"]

    def fill(self, claims, sentences):
        """`sentences`: pairs of the sentence before and the sentence."""
        start, end = self.tokenizer.cls_token_id, self.tokenizer.sep_token_id
        keys, lists = [], []
        for text in dict.fromkeys(claims):
            keys.append(text)
            lists.append([start, *self.ids(text)[:CLAIM], end])
        for before, text in dict.fromkeys(sentences):
            keys.append((before, text))
            context = [*self.ids(before)[-BEFORE:], end] if before else []
            lists.append([start, *context, *self.ids(text)[: LONGEST - 2 - len(context)], end])
        began = time.time()
        for places in batches([len(ids) for ids in lists]):
            longest = max(len(lists[p]) for p in places)
            ids = torch.tensor([lists[p] + [0] * (longest - len(lists[p])) for p in places])
            with torch.no_grad(), half():
                states = self.body(input_ids=ids, attention_mask=(ids != 0).long()).last_hidden_state.to(torch.bfloat16)
            for p, state in zip(places, states):
                self.known[keys[p]] = state[: len(lists[p])].clone()
        print(f"{len(keys)} texts read in {time.time() - began:.0f} s", flush=True)


class Joint(nn.Module):
    def __init__(self, upper):
        super().__init__()
        self.upper, self.side = upper, nn.Parameter(torch.zeros(2, 384))
        self.head = nn.Linear(384 * 3, 4)

    def forward(self, pairs):
        longest = max(len(a) + len(b) for a, b in pairs)
        states = torch.zeros(len(pairs), longest, 384)
        claim, own = torch.zeros(len(pairs), longest, 1), torch.zeros(len(pairs), longest, 1)
        for n, (a, b) in enumerate(pairs):
            states[n, : len(a)], states[n, len(a) : len(a) + len(b)] = a.float(), b.float()
            claim[n, : len(a)], own[n, len(a) : len(a) + len(b)] = 1, 1
        states = states + claim * self.side[0] + own * self.side[1]
        mask = (1 - (claim + own).squeeze(-1))[:, None, None, :] * -1e4
        with half():
            for layer in self.upper:
                states = layer(states, attention_mask=mask)
                states = states[0] if isinstance(states, tuple) else states
        states = states.float()
        a, b = (states * claim).sum(1) / claim.sum(1), (states * own).sum(1) / own.sum(1)
        return self.head(torch.cat([a * b * 30, (a - b).abs() * 3, states[:, 0]], 1))


def learn(model, data, examples, lower, vectors, epochs, rng, rate=2e-4, size=16):
    loss = nn.BCEWithLogitsLoss(reduction="none")
    optimizer = torch.optim.AdamW(
        [dict(params=[*model.upper.parameters(), model.side], lr=rate), dict(params=model.head.parameters(), lr=1e-3)]
    )
    rates = [group["lr"] for group in optimizer.param_groups]
    done, steps = 0, None
    for epoch in range(epochs):
        model.train()
        pairs = list_pairs(data, examples, vectors, rng)
        began, total = time.time(), 0
        lengths = [len(lower.known[(e.before, e.sentence)]) + rng.random() * 8 for e, *_ in pairs]
        order = batches(lengths, size)
        steps = steps or epochs * len(order)
        rng.shuffle(order)
        for places in order:
            share = min(1, done / (0.1 * steps), max(0.02, (steps - done) / (0.9 * steps)))
            for group, most in zip(optimizer.param_groups, rates):
                group["lr"] = most * share
            wanted, weight, states = torch.zeros(len(places), 4), torch.zeros(len(places), 4), []
            for n, (example, topic, claim, aim) in enumerate(pairs[p] for p in places):
                states.append((lower.known[data.claims[topic][claim]["statement"]], lower.known[(example.before, example.sentence)]))
                weight[n, 0] = aim["weight"] if aim else 1
                if aim:
                    wanted[n, 0] = 1
                    if aim["voices"]:
                        wanted[n, 1:], weight[n, 1:] = torch.tensor(voice_target(aim["voices"])), 0.3
            error = (loss(model(states), wanted) * weight).sum() / len(places)
            error.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            done, total = done + 1, total + error.item()
            if done % 50 == 0:
                print(f"  step {done} of {steps}: {error.item():.3f}, {time.time() - began:.0f} s", flush=True)
        print(f"epoch {epoch + 1}: {len(pairs)} pairs, loss {total / len(order):.3f}, {time.time() - began:.0f} s", flush=True)


def score(model, data, topic, lower, vectors, places):
    claims = data.scored[topic]
    texts = [data.claims[topic][c] for c in claims]
    likest = best_likeness(texts, vectors, [data.rows[n]["sentence"] for n in places])
    pairs, owners = [], []
    for n, row in zip(places, likest):
        for i in (-row).argsort()[:CANDIDATES]:
            pairs.append((lower.known[texts[i]["statement"]], lower.known[(data.rows[n]["before"], data.rows[n]["sentence"])]))
            owners.append((n, claims[i]))
    model.eval()
    scores = {n: {} for n in places}
    with torch.no_grad():
        for batch in batches([len(a) + len(b) for a, b in pairs], 32):
            for p, values in zip(batch, torch.sigmoid(model([pairs[p] for p in batch])).numpy()):
                n, claim = owners[p]
                scores[n][claim] = [round(float(v), 4) for v in values]
    return scores


def main():
    options = argparse.ArgumentParser()
    options.add_argument("data")
    options.add_argument("--out", required=True, nargs="+")
    options.add_argument("--joint", type=int, default=2)
    options.add_argument("--epochs", type=int, default=2)
    options.add_argument("--name", default="split")
    given = options.parse_args()
    data = Data(given.data)
    folds = [fold.split(",") for fold in given.out]
    lower = Lower(given.joint)
    examples = list_examples(data, [])
    lower.fill(
        [claim["statement"] for claims in data.claims.values() for claim in claims.values()],
        [(e.before, e.sentence) for e in examples] + [(row["before"], row["sentence"]) for row in data.rows if row["set"] in OWN or row["topic"] in sum(folds, [])],
    )
    vectors = Vectors(os.path.join(given.data, "vectors.npz"))
    for out in folds:
        torch.manual_seed(1)
        model = Joint(copy.deepcopy(lower.upper))
        learn(model, data, list_examples(data, out), lower, vectors, given.epochs, random.Random(1))
        for topic in out:
            began = time.time()
            places = [n for n in data.where(topic) if data.rows[n]["at"] is not None]
            scores = score(model, data, topic, lower, vectors, places)
            print(f"{topic}: scored {len(places)} sentences in {time.time() - began:.0f} s", flush=True)
            with open(os.path.join(given.data, f"{given.name}-{topic}.json"), "w") as file:
                json.dump(scores, file)


if __name__ == "__main__":
    main()
