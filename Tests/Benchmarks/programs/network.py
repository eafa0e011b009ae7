# A small neural network with one hidden layer, trained by gradient descent in plain Python.
import math
import random


def sigmoid(x):
    return 1.0 / (1.0 + math.exp(-x))


class Network:
    def __init__(self, inputs, hidden):
        self.weights = [[random.uniform(-1, 1) for _ in range(inputs + 1)] for _ in range(hidden)]
        self.output = [random.uniform(-1, 1) for _ in range(hidden + 1)]

    def forward(self, x):
        self.activations = [
            sigmoid(sum(w * v for w, v in zip(row, x)) + row[-1]) for row in self.weights
        ]
        return sigmoid(sum(w * a for w, a in zip(self.output, self.activations)) + self.output[-1])

    def train(self, x, target, rate):
        prediction = self.forward(x)
        error = (prediction - target) * prediction * (1 - prediction)
        for j, activation in enumerate(self.activations):
            gradient = error * self.output[j] * activation * (1 - activation)
            self.output[j] -= rate * error * activation
            row = self.weights[j]
            for i in range(len(x)):
                row[i] -= rate * gradient * x[i]
            row[-1] -= rate * gradient
        self.output[-1] -= rate * error
        return (prediction - target) ** 2


random.seed(1)
network = Network(2, 6)
examples = [((0, 0), 0), ((0, 1), 1), ((1, 0), 1), ((1, 1), 0)]
for epoch in range(24000):
    loss = sum(network.train(x, target, 0.7) for x, target in examples)
print(f"{loss:.6f}", [round(network.forward(x), 3) for x, _ in examples])
