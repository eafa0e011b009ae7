import numpy as np


def show(make):
    try:
        print(repr(make()))
    except Exception as problem:
        print(type(problem).__name__, "|", problem)


rng = np.random.default_rng(42)
show(lambda: rng.random())  # expect: 0.7739560485559633
show(lambda: rng.random(3))  # expect: array([0.43887844, 0.85859792, 0.69736803])
show(lambda: rng.random((2, 2)))
# expect: array([[0.09417735, 0.97562235],
# expect:        [0.7611397 , 0.78606431]])
show(lambda: rng.integers(10))  # expect: np.int64(5)
show(lambda: rng.integers(1, 7, size=5))  # expect: array([1, 6, 3, 4, 3])
show(lambda: rng.integers(1, 6, size=(2, 3), endpoint=True))
# expect: array([[2, 6, 5],
# expect:        [4, 3, 5]])
show(lambda: rng.normal())  # expect: 0.4675093422520456
show(lambda: rng.normal(10, 2, 3))  # expect: array([ 8.28141507, 10.73750157,  8.0822348 ])
show(lambda: rng.normal(size=2))  # expect: array([ 0.8784503 , -0.04992591])
show(lambda: rng.normal([0, 10], 1))  # expect: array([-0.18486236,  9.31907046])
show(lambda: rng.standard_normal(2))  # expect: array([ 1.22254134, -0.15452948])
show(lambda: rng.uniform(-1, 1, 3))  # expect: array([ 0.55676699, -0.61072258, -0.06655799])
show(lambda: rng.uniform())  # expect: 0.04380376578722878
show(lambda: rng.choice([10, 20, 30]))  # expect: np.int64(20)
show(lambda: rng.choice(5, 3))  # expect: array([0, 3, 3])
show(lambda: rng.choice(5, 3, replace=False))  # expect: array([3, 2, 1])
show(lambda: rng.choice([1, 2], 4, p=[0.9, 0.1]))  # expect: array([1, 1, 1, 1])
show(lambda: rng.choice(np.eye(2), 1))  # expect: array([[1., 0.]])
show(lambda: rng.permutation(5))  # expect: array([3, 2, 4, 0, 1])
show(lambda: rng.permutation([1, 2, 3]))  # expect: array([3, 1, 2])
values = [1, 2, 3, 4]
rng.shuffle(values)
print(values)  # expect: [4, 1, 2, 3]
array = np.arange(6).reshape(3, 2)
rng.shuffle(array)
print(array)
# expect: [[0 1]
# expect:  [4 5]
# expect:  [2 3]]
show(lambda: np.random.default_rng(42).random() == np.random.default_rng(42).random())  # expect: True
show(lambda: rng.integers(5, 3))  # expect: ValueError | low >= high
show(lambda: rng.normal(0, -1))  # expect: ValueError | scale < 0
show(lambda: rng.choice([]))  # expect: ValueError | a cannot be empty unless no samples are taken
show(lambda: rng.choice(3, 5, replace=False))  # expect: ValueError | Cannot take a larger sample than population when replace is False
show(lambda: rng.choice([1, 2], p=[0.5, 0.6]))  # expect: ValueError | Probabilities do not sum to 1. See Notes section of docstring for more information.
show(lambda: np.random.default_rng(-1))  # expect: ValueError | expected non-negative integer
show(lambda: np.random.default_rng("a"))  # expect: TypeError | SeedSequence expects int or sequence of ints for entropy not a
