"""
python cross.py DATA --out TOPIC… [--layers 6] [--epochs 2] [--name cross]
(b) The cross-encoder: learns from all topics but some, then scores the left-out topics' sentences (all sets, ours and
others') against their likest claims. Writes DATA/NAME-TOPIC.json: for each row's place, claim to the four probabilities
found, states, answers, mentions. Nothing of the model is kept.
"""

import argparse
import json
import os
import random
import time

import numpy as np
import torch
from data import Data
from encoder import LONGEST, Vectors, batches, half, load_body
from examples import list_examples, list_pairs, voice_target
from torch import nn

# Tokens of the claim, and of the sentence before; the sentence gets the rest.
CLAIM, BEFORE = 24, 16
LONGEST_PAIR = LONGEST + BEFORE
# How many of a topic's claims each sentence is weighed against: the likest by the encoder as it is.
CANDIDATES = 6
# The embeddings and the layers below this one stay as they are.
FROZEN = 2


class Cross(nn.Module):
    def __init__(self, layers):
        super().__init__()
        self.tokenizer, self.body = load_body(layers, FROZEN if layers == 6 else 1)
        self.head = nn.Linear(384, 4)
        self.known = {}

    def ids(self, text):
        if text not in self.known:
            self.known[text] = self.tokenizer(text, add_special_tokens=False)["input_ids"]
        return self.known[text]

    def pair(self, claim, before, sentence):
        start, end = self.tokenizer.cls_token_id, self.tokenizer.sep_token_id
        first = [start, *self.ids(claim)[:CLAIM], end]
        room = LONGEST_PAIR - len(first) - 2
        own = self.ids(sentence)[: room - BEFORE]
        context = self.ids(before)[-min(BEFORE, room - len(own)) :] if before else []
        second = [*context, end, *own, end]
        return first + second, [0] * len(first) + [1] * len(second)

    def forward(self, pairs):
        longest = max(len(ids) for ids, _ in pairs)
        ids = torch.tensor([i + [0] * (longest - len(i)) for i, _ in pairs])
        kinds = torch.tensor([k + [0] * (longest - len(k)) for _, k in pairs])
        mask = (ids != 0).long()
        with half():
            hidden = self.body(input_ids=ids, token_type_ids=kinds, attention_mask=mask).last_hidden_state.float()
        mask = mask.unsqueeze(-1)
        return self.head((hidden * mask).sum(1) / mask.sum(1))


def claim_text(claim):
    return claim["statement"]


def learn(model, data, examples, vectors, epochs, rng, rate=7e-5, size=16):
    steps = None
    loss = nn.BCEWithLogitsLoss(reduction="none")
    own = [p for p in model.body.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW([dict(params=own, lr=rate), dict(params=model.head.parameters(), lr=1e-3)])
    done = 0
    for epoch in range(epochs):
        model.train()
        pairs = list_pairs(data, examples, vectors, rng)
        steps = steps or epochs * len(pairs) / size
        began, sum_of_loss = time.time(), 0
        # Batches of like length, in random order.
        encoded = [model.pair(claim_text(data.claims[t][c]), e.before, e.sentence) for e, t, c, _ in pairs]
        order = batches([len(ids) + rng.random() * 8 for ids, _ in encoded], size)
        rng.shuffle(order)
        for places in order:
            share = min(1, done / (0.1 * steps), max(0.02, (steps - done) / (0.9 * steps)))
            optimizer.param_groups[0]["lr"], optimizer.param_groups[1]["lr"] = rate * share, 1e-3 * share
            aims = [pairs[p][3] for p in places]
            wanted = torch.zeros(len(places), 4)
            weight = torch.zeros(len(places), 4)
            for n, aim in enumerate(aims):
                weight[n, 0] = aim["weight"] if aim else 1
                if aim:
                    wanted[n, 0] = 1
                    if aim["voices"]:
                        wanted[n, 1:] = torch.tensor(voice_target(aim["voices"]))
                        weight[n, 1:] = 0.3
            error = (loss(model([encoded[p] for p in places]), wanted) * weight).sum() / len(places)
            error.backward()
            torch.nn.utils.clip_grad_norm_(own, 1.0)
            optimizer.step()
            optimizer.zero_grad()
            done += 1
            sum_of_loss += error.item()
            if done % 100 == 0:
                print(f"  step {done} of {steps:.0f}: {sum_of_loss / (done % len(order) or 1):.3f}", flush=True)
        print(f"epoch {epoch + 1}: {len(pairs)} pairs, loss {sum_of_loss / len(order):.3f}, {time.time() - began:.0f} s", flush=True)


def score(model, data, topic, vectors, places):
    claims = data.scored[topic]
    texts = [data.claims[topic][c] for c in claims]
    likeness = best_likeness(texts, vectors, [data.rows[n]["sentence"] for n in places])
    pairs, owners = [], []
    for n, row in zip(places, likeness):
        for i in (-row).argsort()[:CANDIDATES]:
            pairs.append(model.pair(claim_text(texts[i]), data.rows[n]["before"], data.rows[n]["sentence"]))
            owners.append((n, claims[i]))
    model.eval()
    scores = {n: {} for n in places}
    with torch.no_grad():
        for batch in batches([len(ids) for ids, _ in pairs], 32):
            out = torch.sigmoid(model([pairs[p] for p in batch])).numpy()
            for p, values in zip(batch, out):
                n, claim = owners[p]
                scores[n][claim] = [round(float(v), 4) for v in values]
    return scores


def best_likeness(claims, vectors, sentences):
    """For each sentence and claim the likeness of the likest of the claim's statement, wordings and examples."""
    own = vectors.of(sentences)
    return np.stack([(own @ vectors.of(texts_of(claim)).T).max(1) for claim in claims], 1)


def texts_of(claim):
    return [claim["statement"], *claim["wordings"], *(match["text"] for match in claim["matches"])]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("data")
    options.add_argument("--out", required=True, nargs="+")
    options.add_argument("--layers", type=int, default=6)
    options.add_argument("--epochs", type=int, default=2)
    options.add_argument("--name", default="cross")
    given = options.parse_args()
    torch.manual_seed(1)
    data = Data(given.data)
    vectors = Vectors(os.path.join(given.data, "vectors.npz"))
    model = Cross(given.layers)
    learn(model, data, list_examples(data, given.out), vectors, given.epochs, random.Random(1))
    for topic in given.out:
        began = time.time()
        places = [n for n in data.where(topic) if data.rows[n]["at"] is not None]
        scores = score(model, data, topic, vectors, places)
        print(f"{topic}: scored {len(places)} sentences in {time.time() - began:.0f} s", flush=True)
        with open(os.path.join(given.data, f"{given.name}-{topic}.json"), "w") as file:
            json.dump(scores, file)


if __name__ == "__main__":
    main()
