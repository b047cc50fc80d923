# Evaluates networks over windows in PyTorch and takes one training step, with the layers in their published order; what TensorFlow's
# networks put out is also computed in NumPy from the definition of SAME.
# usage: convolutions.py <folder>, which has cases.json, and per case <name>.safetensors, <name>.npz; writes <name>.result.npz
import json
import struct
import sys

import numpy as np
import torch
import torch.nn.functional as F

folder = sys.argv[1]
torch.set_num_threads(1)

PADDINGS = {"fma_three_blocks": (0, 1, 0), "fma_two_blocks": (0, 0)}
WINDOWS = {"msd_mel": (4, 2, 2), "msd_mfcc": (4, 2)}


def read_safetensors(path):
    data = open(path, "rb").read()
    (size,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + size])
    body = data[8 + size :]
    return {
        name: np.frombuffer(body[slice(*entry["data_offsets"])], "<f4").reshape(entry["shape"]).copy()
        for name, entry in header.items()
    }


def layer(function, t, state, name, **options):
    return function(t, state[name + ".weight"], state[name + ".bias"], **options)


def fma(t, state, paddings, options, training):
    t = t.unsqueeze(1)
    for k, padding in enumerate(paddings, 1):
        t = F.max_pool2d(F.relu(layer(F.conv2d, t, state, f"block{k}.conv", padding=padding)), 2, 4)
    t = F.dropout2d(t, options["dropout"], training)
    t = F.relu(layer(F.linear, t.reshape(len(t), -1), state, "head.dense1"))
    t = layer(F.linear, F.dropout(t, options["dropout"], training), state, "head.dense2")
    return F.softmax(t, 1) if options["softmax"] == "double" else t


def overlap(length, kernel, stride):
    total = max(0, (-(-length // stride) - 1) * stride + kernel - length)
    return total // 2, total - total // 2


def same(t, kernel, stride, value):
    sides = [overlap(length, kernel, stride) for length in t.shape[:1:-1]]
    return F.pad(t, [side for pair in sides for side in pair], value=value)


def msd(t, state, windows, options, training):
    drop = 1 - options["keep_prob"]
    t = t.permute(0, 3, 1, 2)
    for k, window in enumerate(windows, 1):
        t = F.relu(layer(F.conv2d, same(t, 4, 1, 0), state, f"block{k}.conv"))
        t = F.dropout(F.max_pool2d(same(t, window, window, -np.inf), window), drop, training)
    t = t.permute(0, 2, 3, 1).reshape(len(t), -1)
    t = F.dropout(F.relu(layer(F.linear, t, state, "head.dense1")), drop, training)
    return layer(F.linear, t, state, "head.dense2")


# NumPy in float64, channels last: every output is the sum, or the maximum, of the values that exist.
def reach(place, kernel, stride, length):
    start = place * stride - overlap(length, kernel, stride)[0]
    return [(k, start + k) for k in range(kernel) if 0 <= start + k < length]


def defined(a, weights, windows):
    weights = {name: value.astype("f8") for name, value in weights.items()}
    a = a.astype("f8")
    for k, window in enumerate(windows, 1):
        weight, bias = weights[f"block{k}.conv.weight"], weights[f"block{k}.conv.bias"]
        _, height, width, _ = a.shape
        out = np.zeros((len(a), height, width, len(bias)))
        for h in range(height):
            for w in range(width):
                for p, i in reach(h, 4, 1, height):
                    for q, j in reach(w, 4, 1, width):
                        out[:, h, w] += a[:, i, j] @ weight[:, :, p, q].T
        out = np.maximum(out + bias, 0)
        a = np.zeros((len(a), -(-height // window), -(-width // window), len(bias)))
        for h in range(a.shape[1]):
            for w in range(a.shape[2]):
                reached = [out[:, i, j] for _, i in reach(h, window, window, height) for _, j in reach(w, window, window, width)]
                a[:, h, w] = np.max(reached, axis=0)
    a = np.maximum(a.reshape(len(a), -1) @ weights["head.dense1.weight"].T + weights["head.dense1.bias"], 0)
    return a @ weights["head.dense2.weight"].T + weights["head.dense2.bias"]


for name, case in json.load(open(f"{folder}/cases.json")).items():
    network, options = case["network"], case["options"]
    weights = read_safetensors(f"{folder}/{name}.safetensors")
    batch = np.load(f"{folder}/{name}.npz")
    x, y = torch.from_numpy(batch["x"]), torch.from_numpy(batch["y"])
    state = {key: torch.tensor(value, requires_grad=True) for key, value in weights.items()}
    forward, layers = (fma, PADDINGS[network]) if network in PADDINGS else (msd, WINDOWS[network])
    with torch.no_grad():
        evaluated = forward(x, state, layers, options, False).numpy()
    torch.manual_seed(case["seed"])
    output = forward(x, state, layers, options, True)
    loss = F.cross_entropy(output, y)
    loss.backward()
    gradients = {"grad." + key: value.grad.numpy().copy() for key, value in state.items()}
    optimizer = torch.optim.SGD(state.values(), 0.05, momentum=0.9) if forward is fma else torch.optim.Adam(state.values())
    optimizer.step()
    np.savez(
        f"{folder}/{name}.result.npz",
        evaluated=evaluated,
        defined=evaluated if forward is fma else defined(batch["x"], weights, layers).astype("f4"),
        output=output.detach().numpy(),
        loss=np.array([loss.item()], "f4"),
        **gradients,
        **{"updated." + key: value.detach().numpy() for key, value in state.items()},
    )
