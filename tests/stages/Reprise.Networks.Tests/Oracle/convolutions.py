# One training step of a network over windows in PyTorch, in the published order of layers, and for TensorFlow's networks the
# forward pass once more in NumPy from the definition of SAME.
# usage: convolutions.py <network> <softmax or -> <weights.safetensors> <batch.npz> <result.npz>
import json
import struct
import sys

import numpy as np
import torch
import torch.nn.functional as F

network, softmax, weights_path, batch_path, result_path = sys.argv[1:]
torch.set_num_threads(1)


def read_safetensors(path):
    data = open(path, "rb").read()
    (size,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + size])
    body = data[8 + size :]
    return {
        name: np.frombuffer(body[slice(*entry["data_offsets"])], "<f4").reshape(entry["shape"]).copy()
        for name, entry in header.items()
    }


weights = read_safetensors(weights_path)
state = {name: torch.tensor(value, requires_grad=True) for name, value in weights.items()}
batch = np.load(batch_path)
x, y = batch["x"], batch["y"]


def linear(t, name):
    return F.linear(t, state[f"head.{name}.weight"], state[f"head.{name}.bias"])


def fma(t, paddings):
    t = t.unsqueeze(1)
    for k, padding in enumerate(paddings, 1):
        t = F.conv2d(t, state[f"block{k}.conv.weight"], state[f"block{k}.conv.bias"], padding=padding)
        t = F.max_pool2d(F.relu(t), 2, 4)
    t = linear(F.relu(linear(t.reshape(len(t), -1), "dense1")), "dense2")
    return F.softmax(t, 1) if softmax == "double" else t


def overlap(length, kernel, stride):
    total = max(0, (-(-length // stride) - 1) * stride + kernel - length)
    return total // 2, total - total // 2


def same(t, kernel, stride, value):
    sides = [overlap(length, kernel, stride) for length in t.shape[:1:-1]]
    return F.pad(t, [side for pair in sides for side in pair], value=value)


def msd(t, windows):
    t = t.permute(0, 3, 1, 2)
    for k, window in enumerate(windows, 1):
        t = F.conv2d(same(t, 4, 1, 0), state[f"block{k}.conv.weight"], state[f"block{k}.conv.bias"])
        t = F.max_pool2d(same(F.relu(t), window, window, -np.inf), window)
    t = t.permute(0, 2, 3, 1).reshape(len(t), -1)
    return linear(F.relu(linear(t, "dense1")), "dense2")


# NumPy in float64, channels last: every output is the sum, or the maximum, of the values that exist.
def reach(place, kernel, stride, length):
    start = place * stride - overlap(length, kernel, stride)[0]
    return [(k, start + k) for k in range(kernel) if 0 <= start + k < length]


def explicit(a, windows):
    for k, window in enumerate(windows, 1):
        weight, bias = (weights[f"block{k}.conv.{part}"].astype("f8") for part in ("weight", "bias"))
        _, height, width, _ = a.shape
        out = np.zeros((len(a), height, width, len(bias)))
        for h in range(height):
            for w in range(width):
                out[:, h, w] = bias + sum(
                    a[:, i, j] @ weight[:, :, p, q].T for p, i in reach(h, 4, 1, height) for q, j in reach(w, 4, 1, width)
                )
        out = np.maximum(out, 0)
        a = np.zeros((len(a), -(-height // window), -(-width // window), len(bias)))
        for h in range(a.shape[1]):
            for w in range(a.shape[2]):
                a[:, h, w] = np.max(
                    [out[:, i, j] for _, i in reach(h, window, window, height) for _, j in reach(w, window, window, width)], axis=0
                )
    a = a.reshape(len(a), -1)
    a = np.maximum(a @ weights["head.dense1.weight"].T.astype("f8") + weights["head.dense1.bias"], 0)
    return a @ weights["head.dense2.weight"].T.astype("f8") + weights["head.dense2.bias"]


paddings = {"fma_three_blocks": (0, 1, 0), "fma_two_blocks": (0, 0)}
windows = {"msd_mel": (4, 2, 2), "msd_mfcc": (4, 2)}
t = torch.from_numpy(x)
if network in paddings:
    output = fma(t, paddings[network])
    optimizer = torch.optim.SGD(state.values(), 0.05, momentum=0.9)
    again = output.detach().numpy()
else:
    output = msd(t, windows[network])
    optimizer = torch.optim.Adam(state.values())
    again = explicit(x.astype("f8"), windows[network])
loss = F.cross_entropy(output, torch.from_numpy(y))
loss.backward()
optimizer.step()

np.savez(
    result_path,
    loss=np.array([loss.item()], "f4"),
    output=output.detach().numpy(),
    explicit=again.astype("f4"),
    **{"grad." + name: value.grad.numpy() for name, value in state.items()},
    **{"updated." + name: value.detach().numpy() for name, value in state.items()},
)
