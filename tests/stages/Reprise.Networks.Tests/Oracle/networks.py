# One forward and backward pass of a network in PyTorch, and the forward pass once more in NumPy the way Keras lays it out.
# usage: networks.py <network> <weights.safetensors> <batch.npz> <result.npz>
import json
import struct
import sys

import numpy as np
import torch
import torch.nn.functional as F

network, weights_path, batch_path, result_path = sys.argv[1:]
torch.set_num_threads(1)


def read_safetensors(path):
    data = open(path, "rb").read()
    (size,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + size])
    assert list(header) == sorted(header) and (8 + size) % 8 == 0
    body = data[8 + size :]
    return {
        name: np.frombuffer(body[slice(*entry["data_offsets"])], "<f4").reshape(entry["shape"]).copy()
        for name, entry in header.items()
    }


weights = read_safetensors(weights_path)
batch = np.load(batch_path)
x, y = batch["x"], batch["y"]
heads = sum(name.startswith("dense") and name.endswith("weight") for name in weights)
prefix = "" if network == "c2m1" else "convolutions."

# PyTorch, channels first.
state = {name: torch.tensor(value, requires_grad=True) for name, value in weights.items()}
t = torch.from_numpy(x)
t = t.permute(0, 3, 1, 2) if network == "c2m1" else t.transpose(1, 2)
conv, pool = (F.conv2d, F.max_pool2d) if network == "c2m1" else (F.conv1d, F.max_pool1d)
for k in (1, 2, 3):
    t = pool(F.relu(conv(t, state[f"{prefix}conv{k}.weight"], state[f"{prefix}conv{k}.bias"], padding=0 if k == 1 else 2)), 2)
t = t.movedim(1, -1).reshape(len(x), -1)
for k in range(1, heads + 1):
    t = F.linear(t, state[f"dense{k}.weight"], state[f"dense{k}.bias"])
    t = F.relu(t) if k < heads else t
loss = F.cross_entropy(t, torch.from_numpy(y))
loss.backward()


# NumPy in float64, channels last, kernels as Keras stores them: (time, …, in, out).
def keras_conv(a, kernel, bias, same):
    kernel = np.moveaxis(kernel.astype("f8"), (0, 1), (-1, -2))
    axes = range(kernel.ndim - 2)
    if same:
        a = np.pad(a, [(0, 0)] + [(2, 2) for _ in axes] + [(0, 0)])
    windows = np.lib.stride_tricks.sliding_window_view(a, kernel.shape[:-2], axis=tuple(k + 1 for k in axes))
    windows = np.moveaxis(windows, a.ndim - 1, -1)
    return np.maximum(np.tensordot(windows, kernel, axes=kernel.ndim - 1) + bias, 0)


def keras_pool(a):
    for axis in range(1, a.ndim - 1):
        even = a.shape[axis] // 2 * 2
        a = np.take(a, range(even), axis)
        a = np.maximum(np.take(a, range(0, even, 2), axis), np.take(a, range(1, even, 2), axis))
    return a


a = x.astype("f8")
for k in (1, 2, 3):
    a = keras_pool(keras_conv(a, weights[f"{prefix}conv{k}.weight"], weights[f"{prefix}conv{k}.bias"], same=k > 1))
a = a.reshape(len(a), -1)
for k in range(1, heads + 1):
    a = a @ weights[f"dense{k}.weight"].T.astype("f8") + weights[f"dense{k}.bias"]
    a = np.maximum(a, 0) if k < heads else a

np.savez(
    result_path,
    loss=np.array([loss.item()], "f4"),
    logits=t.detach().numpy(),
    keras_logits=a.astype("f4"),
    **{"grad." + name: value.grad.numpy() for name, value in state.items()},
)
