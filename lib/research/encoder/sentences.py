"""
python sentences.py DATA NAME [COUNT]
Lists sentences of our own topics that a blend of the engine with NAME's scores (head, tuned, split, cross; bi: the encoder as it is)
gains, loses and marks falsely beside the engine alone, at the threshold that is best by F1 on the other topics.
"""

import os
import sys

from bench import Bench
from bi import read_cosines
from data import OWN, Data, Sums, is_right, most_f1
from encoder import Vectors
from features import engine_features, join, likeness_features, logit, page_most, read_scores, rivals

# Its sentences are shown to nobody.
HELD_OUT = "heldout"


def main():
    folder, name = sys.argv[1:3]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 10
    data = Data(folder)
    bench = Bench(data)
    if name == "bi":
        vectors = Vectors(os.path.join(folder, "vectors.npz"))
        own = likeness_features(bench, read_cosines(data, vectors, bench.places))
    else:
        scores = read_scores(bench, name, lambda v: -12.0 if v is None else float(logit(v[0])) if isinstance(v, list) else v)
        own = join(scores, {n: rivals(s) for n, s in scores.items()}, page_most(bench, scores))
    features = join(engine_features(bench), own)
    blended = bench.blend(features)
    lists = dict(gained=[], lost=[], false=[])
    for topic, trained in bench.trained.items():
        train = list(trained)
        least = Sums(data, train, trained).choose(most_f1)
        for n in bench.places[topic]:
            row = data.rows[n]
            if row["set"] not in OWN - {HELD_OUT}:
                continue
            for claim, score, said in zip(data.scored[topic], blended[n], bench.engine[n]):
                right, found = is_right(row, claim), score >= least
                full = any(claim in l["anyOf"] and l["match"] == "full" for l in row["labels"])
                kind = "gained" if right and found and not said else "lost" if right and said and not found else "false"
                if found != said and (kind != "false" or found):
                    lists[kind].append((full, float(score), topic, claim, row["sentence"]))
    for kind, found in lists.items():
        print(f"\n### {kind}: {len(found)}{'' if kind == 'false' else f', of them full {sum(f[0] for f in found)}'}\n")
        for full, score, topic, claim, sentence in sorted(found, key=lambda f: (-f[0], f[1] if kind == "lost" else -f[1]))[:count]:
            print(f"- {topic}, `{claim}`{'' if full else ' (partial)' if kind != 'false' else ''}: “{sentence}” ({score:.2f})")


if __name__ == "__main__":
    main()
