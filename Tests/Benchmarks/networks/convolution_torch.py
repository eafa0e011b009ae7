# Digits of 8 by 8 pixels by a small convolution, 10 epochs of batch 32.
import time

import torch
from sklearn.datasets import load_digits
from torch import nn

torch.set_num_threads(1)
torch.manual_seed(1)
digits = load_digits()
X = torch.tensor(digits.data / 16, dtype=torch.float32).reshape(-1, 1, 8, 8)
y = torch.tensor(digits.target)
model = nn.Sequential(nn.Conv2d(1, 8, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(72, 10))
loss, optimizer = nn.CrossEntropyLoss(), torch.optim.Adam(model.parameters(), 0.001)
start = time.perf_counter()
for epoch in range(10):
    order = torch.randperm(len(X))
    for first in range(0, len(X), 32):
        batch = order[first : first + 32]
        optimizer.zero_grad()
        loss(model(X[batch]), y[batch]).backward()
        optimizer.step()
print(time.perf_counter() - start, float((model(X).argmax(1) == y).float().mean()))
