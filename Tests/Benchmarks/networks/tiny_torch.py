# A 2-8-8-1 network, 5000 steps of batch 10.
import time

import numpy as np
import torch
from torch import nn

torch.set_num_threads(1)
torch.manual_seed(1)
rng = np.random.default_rng(0)
turn = np.linspace(0, np.pi, 500)
X = np.concatenate([np.column_stack([np.cos(turn), np.sin(turn)]), np.column_stack([1 - np.cos(turn), 0.5 - np.sin(turn)])])
X = torch.tensor(X + rng.normal(0, 0.1, size=(1000, 2)), dtype=torch.float32)
y = torch.tensor(np.concatenate([np.zeros(500), np.ones(500)]), dtype=torch.float32)[:, None]
model = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 8), nn.ReLU(), nn.Linear(8, 1))
loss, optimizer = nn.BCEWithLogitsLoss(), torch.optim.Adam(model.parameters(), 0.001)
start = time.perf_counter()
for epoch in range(50):
    order = torch.randperm(len(X))
    for first in range(0, len(X), 10):
        batch = order[first : first + 10]
        optimizer.zero_grad()
        loss(model(X[batch]), y[batch]).backward()
        optimizer.step()
print(time.perf_counter() - start, float(((model(X) > 0) == (y > 0.5)).float().mean()))
