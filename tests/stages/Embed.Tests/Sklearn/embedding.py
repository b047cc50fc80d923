"""Records what scikit-learn makes of clips: `python3 embedding.py <folder of features> > embedding.json`.

The folder is one that the stage `features` wrote, for the file beside that of the demo's MFCC (gtzan, lachmish_mfcc). Its clips are
given by their first 20 principal components, so that the file is small and the tests need neither scikit-learn nor the demo.
Debian's python3-sklearn 1.2.1 wrote it.
"""

import csv
import json
import sys
from pathlib import Path

import numpy as np
from sklearn.decomposition import PCA
from sklearn.manifold import TSNE, _t_sne, trustworthiness
from sklearn.metrics import pairwise_distances


def features(folder):
    with open(folder / "index.csv") as index:
        ids = [row["track_id"] for row in csv.DictReader(index)]
    return np.stack([np.load(folder / "clips" / f"{track}.npy").ravel() for track in ids])


def rounded(values):
    # Seven digits bring a float32 back.
    return [float(f"{value:.6g}") for value in np.ravel(values)]


def demo(folder):
    clips = PCA(20, random_state=0).fit_transform(features(folder)).astype(np.float32)
    clips = np.asarray(rounded(clips), np.float32).reshape(clips.shape)
    runs = [TSNE(init="random", perplexity=30, random_state=seed).fit(clips) for seed in range(5)]
    return {
        "width": clips.shape[1],
        "values": rounded(clips),
        "trustworthiness": [trustworthiness(clips, run.embedding_, n_neighbors=5) for run in runs],
        "kl": [float(run.kl_divergence_) for run in runs],
    }


def trusted():
    random = np.random.default_rng(7)
    for count, width, neighbours in [(12, 2, 5), (30, 4, 1), (40, 10, 7), (101, 3, 20)]:
        truth = np.asarray(rounded(random.normal(size=(count, width))), np.float32)
        layout = np.asarray(rounded(random.normal(size=(count, 2))), np.float32)
        # Half of the layouts keep something of the truth.
        if neighbours > 5:
            layout = truth.reshape(count, width)[:, :2].ravel() + np.float32(0.5) * layout
            layout = np.asarray(rounded(layout), np.float32)
        # In double precision, since scikit-learn's distances of singles tie where the numbers do not.
        truth, layout = truth.astype(float), layout.astype(float)
        yield {
            "width": width,
            "truth": rounded(truth),
            "layout": rounded(layout),
            "neighbours": neighbours,
            "trustworthiness": trustworthiness(truth.reshape(count, width), layout.reshape(count, 2), n_neighbors=neighbours),
        }


def affinities():
    values = np.asarray(rounded(np.random.default_rng(11).normal(size=(25, 3))), np.float32).reshape(25, 3)
    # With every clip a neighbour of every other, scikit-learn's exact and its sparse way are the same; the sparse keeps 3 x 5 + 1.
    squares = pairwise_distances(values, squared=True)
    order = np.argsort(squares, axis=1)[:, :17]
    sparse = np.zeros((25, 25), bool)
    np.put_along_axis(sparse, order, True, axis=1)
    from scipy.sparse import csr_matrix

    near = csr_matrix(np.where(sparse & ~np.eye(25, dtype=bool), squares, 0))
    return {
        "values": rounded(values),
        "perplexity": 5,
        "p": [float(p) for p in _t_sne._joint_probabilities_nn(near, 5, 0).toarray().ravel()],
    }


json.dump({"demo": demo(Path(sys.argv[1])), "trusted": list(trusted()), "affinities": affinities()}, sys.stdout)
print()
