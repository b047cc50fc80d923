# The other side of the comparison: c1m1 in PyTorch. Trains one epoch for every line it reads, and answers with the seconds
# on the clock, the seconds of processor time and the mean loss.
import sys
import time

import torch
from torch import nn

torch.set_num_threads(1)
torch.manual_seed(1)


def block(inputs, outputs, padding):
    return [nn.Conv1d(inputs, outputs, 5, padding=padding), nn.ReLU(), nn.MaxPool1d(2), nn.Dropout(0.25)]


model = nn.Sequential(
    *block(12, 48, 0), *block(48, 64, 2), *block(64, 64, 2),
    nn.Flatten(), nn.Dropout(0.25), nn.Linear(4032, 64), nn.ReLU(), nn.Linear(64, 8))
optimizer = torch.optim.Adam(model.parameters())
x = torch.randn(1024, 12, 512)
y = torch.randint(0, 8, (1024,))


def epoch():
    order = torch.randperm(1024)
    total = 0.0
    for start in range(0, 1024, 32):
        batch = order[start:start + 32]
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(x[batch]), y[batch])
        loss.backward()
        optimizer.step()
        total += loss.item()
    return total / 32


for _ in sys.stdin:
    clock, processor = time.perf_counter(), time.process_time()
    mean = epoch()
    print(time.perf_counter() - clock, time.process_time() - processor, mean, flush=True)
