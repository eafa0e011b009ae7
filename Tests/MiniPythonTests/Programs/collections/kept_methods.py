# Queues and named tuples: their attributes are found again quickly, also after a class has changed.
from collections import deque, namedtuple

queue = deque()
total = 0
for step in range(40):
    queue.append(step)
    queue.appendleft(-step)
    if step % 3 == 0:
        total += queue.popleft() * 2 + queue.pop()
print(total, len(queue), queue[0], queue[-1], queue[7])  # expect: -273 52 -38 38 -28
print(deque([1, 2, 3], maxlen=2), deque("abc").maxlen, list(deque(range(5)))[::2])  # expect: deque([2, 3], maxlen=2) None [0, 2, 4]
queue.rotate(3)
print(list(queue)[:5], queue.index(5), queue.count(7))  # expect: [35, 37, 38, -38, -37] 32 1
Point = namedtuple("Point", "x y")


class Shifted(Point):
    @property
    def x(self):
        return self[0] + 100


def xs(points):
    return [point.x for point in points]


print(xs([Point(1, 2), Shifted(1, 2), Point(5, 6), Shifted(7, 8)]), Point(3, 4).y, Shifted(3, 4).y)  # expect: [1, 101, 5, 107] 4 4
Point.x = 5
print(xs([Point(1, 2), Shifted(1, 2)]))  # expect: [5, 101]


def add_all(things):
    for thing in things:
        thing.append(1)
    return things


print(add_all([[], deque(), [2], deque([3])]))  # expect: [[1], deque([1]), [2, 1], deque([3, 1])]
import random

one, other = random.Random(5), random.Random(5)
print([one.randint(1, 6) for _ in range(5)] == [other.randint(1, 6) for _ in range(5)], one.random() == other.random())  # expect: True True
random.seed(3)
print(random.randint(-5, 5), random.randrange(10), random.randint(7, 7), random.randrange(0, 100, 7), random.choice("abc"))  # expect: -2 9 7 35 c
letters = list("abcdef")
random.shuffle(letters)
print(letters, random.random(), random.randint(0, 2**70))  # expect: ['b', 'f', 'c', 'a', 'e', 'd'] 0.9088184001853248 1116943549932561913461
