"""Fifty steps of one of PyTorch's optimizers on six weights. Arguments: rule, result (.npy)."""
import sys

import numpy as np
import torch

rule, result = sys.argv[1:]
weights = torch.nn.Parameter(torch.tensor([1.0, -2.0, 3.0, -4.0, 5.0, 6.0]))
slope = torch.tensor([1e-8, 1e-6, -1e-4, 0.1, -3.0, 0.0])
optimizer = {
    "rmsprop": lambda: torch.optim.RMSprop([weights], lr=0.001, alpha=0.9, eps=1e-8),
    "sgd": lambda: torch.optim.SGD([weights], lr=0.05, momentum=0.9),
    "adam": lambda: torch.optim.Adam([weights], lr=0.001, betas=(0.9, 0.999), eps=1e-8),
}[rule]()

for step in range(1, 51):
    optimizer.zero_grad()
    (weights * slope * (-1 if step % 3 == 0 else 1)).sum().backward()
    optimizer.step()

np.save(result, weights.detach().numpy())
