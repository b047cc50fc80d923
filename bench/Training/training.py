# The other side of the comparison: c1m1 in PyTorch. Every line names a part of an epoch and the number of parts; the answer is
# the seconds on the clock, the seconds of processor time and the mean loss.
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


def train(order):
    total = 0.0
    for batch in order.split(32):
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(x[batch]), y[batch])
        loss.backward()
        optimizer.step()
        total += loss.item()
    return total / (len(order) / 32)


for line in sys.stdin:
    clock, processor = time.perf_counter(), time.process_time()
    part, parts = map(int, line.split())
    if part == 0:
        order = torch.randperm(1024)
    mean = train(order.chunk(parts)[part])
    print(time.perf_counter() - clock, time.process_time() - processor, mean, flush=True)
