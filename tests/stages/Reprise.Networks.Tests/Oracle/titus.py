# One training step of Titus's networks in plain PyTorch, for every case of cases.json, on the weights and the batch beside it.
# usage: titus.py <folder>
import json
import struct
import sys

import numpy as np
import torch
import torch.nn.functional as F

folder = sys.argv[1]
torch.set_num_threads(1)


def read_safetensors(path):
    data = open(path, "rb").read()
    (size,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + size])
    body = data[8 + size :]
    types = {"F32": "<f4", "I64": "<i8"}
    return {
        name: torch.from_numpy(np.frombuffer(body[slice(*entry["data_offsets"])], types[entry["dtype"]]).reshape(entry["shape"]).copy())
        for name, entry in header.items()
    }


def hard_sigmoid(x):
    return torch.clip(0.2 * x + 0.5, 0, 1)


def lstm_layer(x, w, cell):
    if cell == "keras":
        gate, kernel, recurrent, bias = hard_sigmoid, w["lstm.kernel"], w["lstm.recurrent"], w["lstm.bias"]
    else:
        gate, kernel, recurrent = torch.sigmoid, w["lstm.cell.weight_ih_l0"].T, w["lstm.cell.weight_hh_l0"].T
        bias = w["lstm.cell.bias_ih_l0"] + w["lstm.cell.bias_hh_l0"]
    kernels, recurrents, biases = (torch.chunk(value, 4, -1) for value in (kernel, recurrent, bias))
    h = c = torch.zeros(len(x), recurrents[0].shape[0], dtype=x.dtype)
    outputs = []
    for t in range(x.shape[1]):
        i, f, g, o = (x[:, t] @ kernels[k] + h @ recurrents[k] + biases[k] for k in range(4))
        c = gate(f) * c + gate(i) * torch.tanh(g)
        h = gate(o) * torch.tanh(c)
        outputs.append(h)
    return torch.stack(outputs, 1)


def convolutions(x, w, stride):
    x = x.transpose(1, 2)
    for k in (1, 2, 3):
        x = F.max_pool1d(F.relu(F.conv1d(x, w[f"convolutions.conv{k}.weight"], w[f"convolutions.conv{k}.bias"], stride=stride)), 2)
    return x


def lstm_steps(x, w, options, training):
    x = F.dropout(convolutions(x, w, 1), options["dropout"], training).transpose(1, 2)
    x = F.dropout(lstm_layer(x, w, options["cell"]), options["dropout"], training)
    return torch.softmax(x @ w["dense.weight"].T + w["dense.bias"], -1)


# The merge layers as published: the report's ramp, the code's ramp with the report's divisor, and the mean.
def mixture(steps, weighting):
    T = steps.shape[1]
    if weighting == "mean":
        return steps.mean(1)
    t = torch.arange(T, dtype=steps.dtype) + (1 if weighting == "ramp" else 0)
    return (steps * t[None, :, None]).sum(1) / (T * (T + 1) / 2)


# Keras 2.0.9 with TensorFlow: probabilities are divided by their sum, then clipped.
def keras_loss(p, y):
    p = torch.clip(p / p.sum(1, keepdim=True), 1e-7, 1 - 1e-7)
    return -torch.log(p[torch.arange(len(y)), y]).mean(), torch.log(p)


def lstm(x, y, w, options, training=True):
    return keras_loss(mixture(lstm_steps(x, w, options, training), options["weighting"]), y)


def pooling(x, y, w, options, training=True):
    x = convolutions(x, w, 2)
    x = torch.cat([x.mean(2), torch.amax(x, 2)], 1)
    x = F.linear(F.dropout(x, options["dropout"], training), w["dense.weight"], w["dense.bias"])
    return F.cross_entropy(x, y), x


def base(x, y, w, options, training=True):
    x = x.transpose(1, 2)
    for k in (1, 2, 3):
        x = F.conv1d(x, w[f"conv{k}.weight"], w[f"conv{k}.bias"])
        if training:
            mean, var = x.mean((0, 2)), x.var((0, 2), unbiased=False)
            n = x.numel() // x.shape[1]
            with torch.no_grad():
                w[f"norm{k}.running_mean"].mul_(0.9).add_(0.1 * mean)
                w[f"norm{k}.running_var"].mul_(0.9).add_(0.1 * var * n / (n - 1))
                w[f"norm{k}.num_batches_tracked"].add_(1)
        else:
            mean, var = w[f"norm{k}.running_mean"], w[f"norm{k}.running_var"]
        x = (x - mean[:, None]) / torch.sqrt(var[:, None] + 1e-3) * w[f"norm{k}.weight"][:, None] + w[f"norm{k}.bias"][:, None]
        x = F.dropout(F.max_pool1d(F.relu(x), 2), options["dropout"], training)
    x = (x.transpose(1, 2) @ w["dense.weight"].T + w["dense.bias"]).mean(1)
    return F.cross_entropy(x, y), x


networks = {"titus_lstm": lstm, "titus_pooling": pooling, "titus_base": base}
optimizers = {
    "rmsprop": lambda p: torch.optim.RMSprop(p, 1e-3, alpha=0.9, eps=1e-8),
    "adam": lambda p: torch.optim.Adam(p, 1e-3),
}

for name, case in json.load(open(f"{folder}/cases.json")).items():
    weights = read_safetensors(f"{folder}/{name}.safetensors")
    batch = np.load(f"{folder}/{name}.npz")
    x, y = torch.from_numpy(batch["x"]), torch.from_numpy(batch["y"])
    network, options = networks[case["network"]], case["options"]
    buffers = ("running_mean", "running_var", "num_batches_tracked")
    parameters = {key: value.requires_grad_() for key, value in weights.items() if not key.endswith(buffers)}

    torch.manual_seed(case["seed"])
    loss, output = network(x, y, weights, options)
    loss.backward()
    result = {"loss": loss.reshape(1), "output": output}
    result.update({"grad." + key: value.grad.clone() for key, value in parameters.items()})
    optimizers[case["optimizer"]](list(parameters.values())).step()
    result.update({"updated." + key: value.float() for key, value in weights.items()})

    # Once more with the new weights, as in evaluation, in twice the precision.
    double = {key: value.detach().double() for key, value in weights.items()}
    with torch.no_grad():
        result["eval_loss"], result["eval_output"] = (value.float() for value in network(x.double(), y, double, options, training=False))
        result["eval_loss"] = result["eval_loss"].reshape(1)
        if case["network"] == "titus_lstm":
            result["eval_steps"] = lstm_steps(x.double(), double, options, False).float()

    np.savez(f"{folder}/{name}.result.npz", **{key: value.detach().numpy() for key, value in result.items()})
