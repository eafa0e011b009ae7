# Attributes, methods, inheritance, properties and operator methods.
class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def scaled(self, factor):
        return Vector(self.x * factor, self.y * factor)

    def dot(self, other):
        return self.x * other.x + self.y * other.y


class Body:
    count = 0

    def __init__(self, position, velocity):
        self.position = position
        self.velocity = velocity
        self.steps = 0
        Body.count += 1

    def step(self, time):
        self.position = self.position + self.velocity.scaled(time)
        self.steps += 1

    @property
    def energy(self):
        return self.velocity.dot(self.velocity) / 2


class Bouncing(Body):
    def __init__(self, position, velocity, size):
        super().__init__(position, velocity)
        self.size = size

    def step(self, time):
        super().step(time)
        if self.position.x < 0 or self.position.x > self.size:
            self.velocity.x = -self.velocity.x
        if self.position.y < 0 or self.position.y > self.size:
            self.velocity.y = -self.velocity.y


bodies = [Bouncing(Vector(i % 7, i % 5), Vector(i % 3 - 0.75, i % 4 - 1.25), 10) for i in range(100)]
bodies += [Body(Vector(i, i), Vector(0.5, 0.25)) for i in range(50)]
energy = 0.0
for round in range(10000):
    for body in bodies[round % 2::2]:
        body.step(0.125)
        energy += body.energy
print(round, Body.count, sum(body.steps for body in bodies))
print(energy, sum(body.position.x for body in bodies))
