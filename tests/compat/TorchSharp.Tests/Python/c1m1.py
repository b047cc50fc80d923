# Ten steps of c1m1 with dropout. Prints the digest of the initial weights, then of every step the bits of the loss, then the weights'.
import hashlib
import struct

import torch
from torch import nn

torch.set_num_threads(1)
torch.manual_seed(7)


def conv(inputs, outputs, padding):
    return [nn.Conv1d(inputs, outputs, 5, padding=padding), nn.ReLU(), nn.MaxPool1d(2), nn.Dropout(0.25)]


model = nn.Sequential(
    *conv(12, 48, 0), *conv(48, 64, 2), *conv(64, 64, 2),
    nn.Flatten(), nn.Dropout(0.25), nn.Linear(4032, 64), nn.ReLU(), nn.Linear(64, 8))


def digest():
    sha = hashlib.sha256()
    for name, tensor in model.state_dict().items():
        sha.update(name.encode())
        sha.update(tensor.detach().contiguous().numpy().tobytes())
    return sha.hexdigest()


print(digest())
x = torch.randn(32, 12, 512)
y = torch.randint(0, 8, (32,))
optimizer = torch.optim.Adam(model.parameters())
for _ in range(10):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(x), y)
    loss.backward()
    optimizer.step()
    print(struct.pack("<f", loss.item()).hex())
print(digest())
