# Prints `name bits` for many small computations; SameAsPython.cs computes the same ones by the same names.
import hashlib

import torch
from torch import nn
from torch.nn import functional as F

torch.set_num_threads(1)


def show(name, tensor):
    print(name, hashlib.sha256(tensor.detach().contiguous().numpy().tobytes()).hexdigest())


def seeded():
    torch.manual_seed(11)


# Initial values: the layers' own, then nn.init's.
layers = {
    "linear": lambda: nn.Linear(37, 11),
    "linear_no_bias": lambda: nn.Linear(37, 11, bias=False),
    "conv1d": lambda: nn.Conv1d(12, 48, 5),
    "conv1d_groups": lambda: nn.Conv1d(12, 48, 3, stride=2, dilation=2, groups=3),
    "conv2d": lambda: nn.Conv2d(2, 48, 5),
    "conv2d_oblong": lambda: nn.Conv2d(3, 8, (5, 3), padding=(2, 1)),
    "batch_norm": lambda: nn.BatchNorm1d(9),
    "layer_norm": lambda: nn.LayerNorm(9),
    "embedding": lambda: nn.Embedding(10, 7),
    "lstm": lambda: nn.LSTM(5, 6, num_layers=2, batch_first=True, bidirectional=True),
    "gru": lambda: nn.GRU(5, 6, num_layers=1, batch_first=True),
}
for name, make in layers.items():
    seeded()
    for key, tensor in make().state_dict().items():
        show(f"layer.{name}.{key}", tensor)

inits = {
    "uniform": lambda t: nn.init.uniform_(t, -0.3, 0.7),
    "normal": lambda t: nn.init.normal_(t, 0.1, 0.5),
    "xavier_uniform": nn.init.xavier_uniform_,
    "xavier_normal": lambda t: nn.init.xavier_normal_(t, 0.5),
    "kaiming_uniform": lambda t: nn.init.kaiming_uniform_(t, nonlinearity="relu"),
    "kaiming_normal": lambda t: nn.init.kaiming_normal_(t, mode="fan_out"),
    "orthogonal_tall": nn.init.orthogonal_,
}
for name, init in inits.items():
    seeded()
    show(f"init.{name}", init(torch.empty(20, 6, 5)))
seeded()
show("init.orthogonal_wide", nn.init.orthogonal_(torch.empty(6, 20), 1.5))

# Random draws.
seeded()
show("draw.randn", torch.randn(1000))
show("draw.rand", torch.rand(7))
show("draw.randint", torch.randint(3, 1000, (50,)))
show("draw.randperm", torch.randperm(100))
show("draw.bernoulli", torch.empty(100).bernoulli_(0.3))
show("draw.multinomial", torch.multinomial(torch.tensor([0.1, 0.5, 0.4]), 20, replacement=True))
show("draw.normal", torch.normal(1.0, 2.0, (33,)))
generator = torch.Generator().manual_seed(5)
show("draw.own_generator", torch.randperm(50, generator=generator))
show("draw.after_own_generator", torch.rand(3))

class Padded(nn.Module):
    def forward(self, x):
        return F.pad(F.pad(x, (1, 2, 0, 3)), (0, 1), value=-2.5)


# Forward passes and gradients.
def passes(name, model, shape):
    seeded()
    model = model()
    x = torch.randn(shape, requires_grad=True)
    for mode in ("train", "eval"):
        getattr(model, mode)()
        model.zero_grad()
        x.grad = None
        out = model(x)
        if isinstance(out, tuple):
            out = out[0]
        (out * out).mean().backward()
        show(f"pass.{name}.{mode}.out", out)
        show(f"pass.{name}.{mode}.grad", x.grad)
        for key, parameter in model.named_parameters():
            show(f"pass.{name}.{mode}.{key}", parameter.grad)
        for key, buffer in model.named_buffers():
            show(f"pass.{name}.{mode}.{key}", buffer)


passes("conv2d", lambda: nn.Sequential(nn.Conv2d(2, 6, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Dropout(0.35)), (3, 2, 20, 12))
passes("dropout2d", lambda: nn.Sequential(nn.Conv2d(2, 6, (3, 5)), nn.Dropout2d(0.35), nn.Flatten()), (3, 2, 8, 12))
passes("padded", lambda: Padded(), (3, 2, 7, 5))
passes("conv1d_same", lambda: nn.Conv1d(4, 6, 5, padding="same"), (3, 4, 21))
passes("batch_norm", lambda: nn.Sequential(nn.Linear(7, 9), nn.BatchNorm1d(9), nn.Tanh()), (8, 7))
passes("batch_norm2d", lambda: nn.Sequential(nn.Conv2d(2, 3, 3), nn.BatchNorm2d(3), nn.Sigmoid()), (4, 2, 8, 8))
passes("layer_norm", lambda: nn.LayerNorm(9), (4, 9))
passes("softmax", lambda: nn.Sequential(nn.Linear(5, 4), nn.LogSoftmax(1), nn.Softmax(1)), (6, 5))
passes("activations", lambda: nn.Sequential(nn.ELU(), nn.LeakyReLU(), nn.GELU(), nn.AvgPool1d(2)), (6, 5, 8))
passes("lstm", lambda: nn.LSTM(5, 6, num_layers=2, batch_first=True, bidirectional=True, dropout=0.2), (3, 9, 5))
passes("gru", lambda: nn.GRU(5, 6, batch_first=True), (3, 9, 5))

# Losses.
seeded()
logits, target, other = torch.randn(6, 8), torch.randint(0, 8, (6,)), torch.randn(6, 8)
weight = torch.rand(8)
show("loss.cross_entropy", F.cross_entropy(logits, target))
show("loss.cross_entropy_weighted", F.cross_entropy(logits, target, weight, label_smoothing=0.1, reduction="sum"))
show("loss.cross_entropy_each", F.cross_entropy(logits, target, reduction="none"))
show("loss.nll", F.nll_loss(F.log_softmax(logits, 1), target))
show("loss.mse", F.mse_loss(logits, other))
show("loss.l1", F.l1_loss(logits, other))
show("loss.bce", F.binary_cross_entropy_with_logits(logits, torch.sigmoid(other)))

# Optimizers, five steps each.
optimizers = {
    "sgd": lambda p: torch.optim.SGD(p, 0.1),
    "sgd_momentum": lambda p: torch.optim.SGD(p, 0.1, momentum=0.9, dampening=0.1, weight_decay=0.01),
    "sgd_nesterov": lambda p: torch.optim.SGD(p, 0.1, momentum=0.9, nesterov=True),
    "adam": lambda p: torch.optim.Adam(p),
    "adam_decay": lambda p: torch.optim.Adam(p, 0.01, betas=(0.8, 0.99), eps=1e-7, weight_decay=0.1, maximize=True),
    "adam_amsgrad": lambda p: torch.optim.Adam(p, 0.01, amsgrad=True),
    "rmsprop": lambda p: torch.optim.RMSprop(p),
    "rmsprop_centered": lambda p: torch.optim.RMSprop(p, 0.02, alpha=0.9, momentum=0.5, centered=True, weight_decay=0.1),
}
for name, make in optimizers.items():
    seeded()
    model = nn.Sequential(nn.Linear(6, 5), nn.ReLU(), nn.Linear(5, 3))
    x, y = torch.randn(10, 6), torch.randint(0, 3, (10,))
    optimizer = make(model.parameters())
    for _ in range(5):
        optimizer.zero_grad()
        F.cross_entropy(model(x), y).backward()
        optimizer.step()
    for key, parameter in model.named_parameters():
        show(f"optimizer.{name}.{key}", parameter)
