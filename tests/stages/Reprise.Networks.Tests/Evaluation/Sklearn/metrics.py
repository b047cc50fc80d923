"""Records what scikit-learn makes of predictions, random and degenerate: `python3 metrics.py > metrics.json`.

Debian's python3-sklearn 1.2.1 wrote the file beside. The tests read it and need no scikit-learn.
"""

import json
import warnings

import numpy as np
from sklearn.metrics import accuracy_score, confusion_matrix, precision_recall_fscore_support

warnings.simplefilter("ignore")


def case(name, genres, actual, predicted):
    actual, predicted = np.asarray(actual, int), np.asarray(predicted, int)
    labels = list(range(genres))

    def scores(average):
        precision, recall, f1, support = precision_recall_fscore_support(
            actual, predicted, labels=labels, average=average, zero_division=0
        )
        return [np.asarray(value).tolist() for value in (precision, recall, f1)], support

    each, support = scores(None)
    return {
        "name": name,
        "genres": genres,
        "actual": actual.tolist(),
        "predicted": predicted.tolist(),
        # The mean of nothing is NaN to scikit-learn, where every other score of nothing is its zero_division.
        "accuracy": accuracy_score(actual, predicted) if len(actual) else None,
        "confusion": confusion_matrix(actual, predicted, labels=labels).tolist(),
        "precision": each[0],
        "recall": each[1],
        "f1": each[2],
        "support": [int(count) for count in support],
        "macro": scores("macro")[0],
        "weighted": scores("weighted")[0],
    }


def cases():
    random = np.random.default_rng(2020)
    for genres, tracks, right in [(2, 7, 0.5), (3, 50, 0.3), (8, 110, 0.6), (8, 880, 0.7), (10, 200, 0.45), (13, 31, 0.2)]:
        actual = random.integers(genres, size=tracks)
        guess = random.integers(genres, size=tracks)
        yield case(f"{tracks} of {genres} genres", genres, actual, np.where(random.random(tracks) < right, actual, guess))

    uneven = random.choice(5, size=300, p=[0.8, 0.1, 0.05, 0.04, 0.01])
    yield case("uneven support", 5, uneven, random.permutation(uneven))
    yield case("all right", 4, [0, 1, 2, 3, 3], [0, 1, 2, 3, 3])
    yield case("all wrong", 4, [0, 1, 2, 3], [1, 2, 3, 0])
    yield case("a genre never predicted", 3, [0, 1, 2, 2, 1, 0], [0, 1, 0, 1, 1, 0])
    yield case("a genre without tracks", 3, [0, 0, 1, 1], [0, 2, 1, 2])
    yield case("a genre neither there nor predicted", 4, [0, 1, 1, 3], [0, 1, 3, 3])
    yield case("always the same prediction", 3, [0, 1, 2, 0, 1, 2, 0], [1] * 7)
    yield case("tracks of one genre", 3, [2] * 5, [0, 1, 2, 2, 2])
    yield case("a single genre", 1, [0, 0, 0], [0, 0, 0])
    yield case("a single track, right", 2, [1], [1])
    yield case("a single track, wrong", 2, [1], [0])
    yield case("no tracks", 3, [], [])


print("[\n" + ",\n".join(json.dumps(one) for one in cases()) + "\n]")
