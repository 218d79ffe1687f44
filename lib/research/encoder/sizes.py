"""
python sizes.py DATA
What smaller versions cost and are worth: parameters and bytes (a byte for each weight), and the F1 of plain likeness on our own
blind topics with a pruned vocabulary. The kept tokens are the pieces of the most common words (of the PyPI package
pyspellchecker), single characters, and what the packs' texts use. Other words fall into kept pieces.
"""

import os
import re
import sys
import tempfile

import numpy as np
from bi import likeness
from cross import texts_of
from data import BUNDLED, OWN, Data, Sums, most_f1, show
from encoder import MODEL, Vectors
from spellchecker import SpellChecker
from transformers import AutoModel, AutoTokenizer, BertTokenizerFast

POSITIONS = 128
KEPT_WORDS = [0, 20000, 8000]


def kept_tokens(data, tokenizer, words):
    vocabulary = tokenizer.get_vocab()
    kept = {t for t in vocabulary if len(t.removeprefix("##")) == 1 and t.isascii()} | {"[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"}
    common = SpellChecker().word_frequency.dictionary
    texts = sorted(common, key=lambda w: -common[w])[:words]
    texts += [text for claims in data.claims.values() for claim in claims.values() for text in texts_of(claim)]
    for text in texts:
        kept.update(tokenizer.tokenize(text))
    kept.update(t for t in vocabulary if re.fullmatch(r"(##)?[a-z]{2,3}|[0-9]{2}|##[0-9]{2}|(19|20)[0-9]{2}", t) and t.startswith("##"))
    return sorted(kept, key=vocabulary.get)


def prune(data, words, folder):
    tokenizer, model = AutoTokenizer.from_pretrained(MODEL), AutoModel.from_pretrained(MODEL)
    tokens = kept_tokens(data, tokenizer, words)
    old = tokenizer.get_vocab()
    table = model.embeddings.word_embeddings
    table.weight.data = table.weight.data[[old[t] for t in tokens]].clone()
    table.num_embeddings, model.config.vocab_size = len(tokens), len(tokens)
    with open(os.path.join(folder, "vocab.txt"), "w", encoding="utf-8") as file:
        file.write("\n".join(tokens))
    BertTokenizerFast(os.path.join(folder, "vocab.txt"), do_lower_case=True).save_pretrained(folder)
    model.save_pretrained(folder)
    return len(tokens)


def bytes_of(tokens, layers, width=384, inner=1536):
    layer = 4 * (width * width + width) + 2 * width * inner + inner + width + 4 * width
    return tokens * width + POSITIONS * width + layers * layer


def main():
    data = Data(sys.argv[1])
    for words in KEPT_WORDS:
        with tempfile.TemporaryDirectory() as folder:
            if words == 0:
                tokens, vectors = 30522, Vectors(os.path.join(data.folder, "vectors.npz"))
            else:
                tokens, vectors = prune(data, words, folder), Vectors(os.path.join(folder, "vectors.npz"), folder)
            sizes = ", ".join(f"{layers} layers {bytes_of(tokens, layers) / 1e6:.1f} MB" for layers in (6, 4, 3))
            print(f"\n{words or 'all'} words, {tokens} tokens: {sizes}", flush=True)
            places = [n for n in data.where(None, OWN - {"lookalikes"}) if data.rows[n]["topic"] != BUNDLED]
            scores = {}
            for topic in data.topics[1:]:
                own = [n for n in places if data.rows[n]["topic"] == topic]
                vector = vectors.of([data.rows[n]["sentence"] for n in own])
                sides = [vectors.of(texts_of(data.claims[topic][c])) for c in data.scored[topic]]
                scores.update(zip(own, np.stack([(vector @ s.T).max(1) for s in sides], 1)))
            sums = Sums(data, places, scores)
            print(show(sums.at(sums.choose(most_f1))), "(best threshold of these very pages)", flush=True)


if __name__ == "__main__":
    main()
