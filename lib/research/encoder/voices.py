"""How well voices are told by the engine and by what reads claim and sentence together."""

from data import ANSWERS
from features import read_scores

KINDS = ["states", "answers", "mentions"]


def measure_voices(bench, voices):
    """
    How often the voices of a claim that the engine found are told: states, answers, mentions. `voices` gives for a place and a
    claim which of the three are told, or None where nothing is. Gives for each group: right, told, labelled.
    """
    out = {}
    for group in bench.groups:
        right = told = wanted = 0
        for n in bench.test(*group):
            row = bench.data.rows[n]
            for claim, said in zip(bench.data.scored[row["topic"]], bench.engine[n]):
                labelled = {kind_of(l["voice"]) for l in row["labels"] if claim in l["anyOf"]}
                given = voices(n, claim)
                if said and labelled and given is not None:
                    right, told, wanted = right + len(given & labelled), told + len(given), wanted + len(labelled)
        if wanted:
            out[group] = (right, told, wanted)
    return out


def kind_of(voice):
    return "answers" if voice in ANSWERS else "mentions" if voice == "mentioned" else "states"


def show_voices(bench, names):
    def of_engine(n, claim):
        return {kind_of(said["voice"]) for said in bench.data.rows[n]["said"] if said["claim"] == claim}

    readers = {"engine": of_engine}
    for name in names:
        scores = read_scores(bench, name, lambda v: v)

        def of_pair(n, claim, scores=scores):
            given = scores[n][bench.data.scored[bench.data.rows[n]["topic"]].index(claim)] if n in scores else None
            if given is None:
                return None
            likest = max(given[1:])
            return {kind for kind, p in zip(KINDS, given[1:]) if p >= 0.5 or p == likest}

        if scores:
            readers[name] = of_pair
    for name, voices in readers.items():
        print(f"\n## voices (states, answers, mentions) of claims that the engine found: {name}")
        for (topic, group), (right, told, wanted) in measure_voices(bench, voices).items():
            print(f"{topic + '/' + group:28} F1 {2 * right / (told + wanted):.3f} ({right} right of {told} told and {wanted} labelled)")
