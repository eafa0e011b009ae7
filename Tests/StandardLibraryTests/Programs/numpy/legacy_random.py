# The streams of np.random.seed and RandomState, and seeds of default_rng.
import numpy as np

a = np.arange(3.0)
b = np.arange(3)
m = np.arange(6.0).reshape(2, 3)


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


show(lambda: np.random.seed(-1))  # expect: ValueError: Seed must be between 0 and 2**32 - 1
show(lambda: np.random.seed(2**32))  # expect: ValueError: Seed must be between 0 and 2**32 - 1
show(lambda: np.random.seed(1.5))  # expect: TypeError: Cannot cast scalar from dtype('float64') to dtype('int64') according to the rule 'safe'
show(lambda: np.random.seed(0))  # expect: None
show(lambda: np.random.rand())  # expect: 0.5488135039273248
show(lambda: np.random.rand(2, 3))  # expect: array([[0.71518937, 0.60276338, 0.54488318],
# expect:        [0.4236548 , 0.64589411, 0.43758721]])
show(lambda: np.random.randn(2))  # expect: array([ 1.26611853, -0.50587654])
show(lambda: np.random.randn())  # expect: 2.5452007784710537
show(lambda: np.random.randint(5))  # expect: 1
show(lambda: np.random.randint(5, 2))  # expect: ValueError: low >= high
show(lambda: np.random.randint(0))  # expect: ValueError: high <= 0
show(lambda: np.random.randint(1, 5, size=3))  # expect: array([2, 1, 2])
show(lambda: np.random.randint(0, 100, (2, 3)))  # expect: array([[20, 80, 69],
# expect:        [79, 47, 64]])
show(lambda: np.random.choice(5))  # expect: 2
show(lambda: np.random.choice([1, 2], size=(2, 2)))  # expect: array([[2, 1],
# expect:        [2, 2]])
show(lambda: np.random.choice(5, 3, replace=False))  # expect: array([0, 1, 2])
show(lambda: np.random.choice(3, 5, p=[0.2, 0.3, 0.5]))  # expect: array([2, 0, 2, 2, 1])
show(lambda: np.random.choice(3, 2, replace=False, p=[0.2, 0.3, 0.5]))  # expect: array([1, 2])
show(lambda: np.random.choice(5, 6, replace=False))  # expect: ValueError: Cannot take a larger sample than population when 'replace=False'
show(lambda: np.random.choice(0))  # expect: ValueError: a must be greater than 0 unless no samples are taken
show(lambda: np.random.choice([]))  # expect: ValueError: 'a' cannot be empty unless no samples are taken
show(lambda: np.random.choice(3, p=[1, 1, 1]))  # expect: ValueError: probabilities do not sum to 1
show(lambda: np.random.permutation(5))  # expect: array([1, 3, 0, 2, 4])
show(lambda: np.random.permutation([1, 2, 3]))  # expect: array([3, 2, 1])
show(lambda: np.random.permutation(m))  # expect: array([[0., 1., 2.],
# expect:        [3., 4., 5.]])
show(lambda: np.random.permutation(3.5))  # expect: IndexError: x must be an integer or at least 1-dimensional
show(lambda: np.random.normal(0, 1))  # expect: 1.0808119130554454
show(lambda: np.random.normal(10, 2, 3))  # expect: array([13.06555843, 12.93871754, 10.30989485])
show(lambda: np.random.normal(0, -1))  # expect: ValueError: scale < 0
show(lambda: np.random.normal([0, 1], 1))  # expect: array([0.37816252, 0.11221425])
show(lambda: np.random.uniform(1, 2, 3))  # expect: array([1.6976312 , 1.06022547, 1.66676672])
show(lambda: np.random.uniform())  # expect: 0.6706378696181594
show(lambda: np.random.exponential(2))  # expect: 0.4724134106680155
show(lambda: np.random.exponential(2, 2))  # expect: array([0.27605738, 0.75792393])
show(lambda: np.random.random(2))  # expect: array([0.36371077, 0.57019677])
show(lambda: np.random.random_sample())  # expect: 0.43860151346232035
show(lambda: np.random.standard_normal(2))  # expect: array([-1.98079647, -0.50965218])
show(lambda: np.random.shuffle(3))  # expect: TypeError: object of type 'int' has no len()
show(lambda: np.random.RandomState(42).rand(3))  # expect: array([0.37454012, 0.95071431, 0.73199394])
show(lambda: np.random.RandomState(42).randint(0, 10, 5))  # expect: array([6, 3, 7, 4, 6])
show(lambda: np.random.default_rng(1).exponential(2, 3))  # expect: array([ 2.14605805,  0.61690629, 10.75087375])
show(lambda: np.random.default_rng(1).standard_exponential(2))  # expect: array([1.07302903, 0.30845314])
show(lambda: np.random.default_rng(5).exponential(1, 400)[-3:])  # expect: array([1.88179332, 1.55329008, 1.62187817])
show(lambda: np.random.default_rng(1).integers(0, [2, 300, 70000]))  # expect: array([    0,   153, 52861])
show(lambda: np.random.default_rng(1).integers([0, 10], [5, 20]))  # expect: array([ 2, 15])
show(lambda: np.random.default_rng(1).choice([[1, 2], [3, 4]], axis=1, size=1))  # expect: array([[1],
# expect:        [3]])
show(lambda: np.random.default_rng(1).choice(10, 4, replace=False, shuffle=False))  # expect: array([3, 4, 6, 9])
show(lambda: np.random.default_rng(1).permutation(m, axis=1))  # expect: array([[0., 1., 2.],
# expect:        [3., 4., 5.]])
show(lambda: np.random.default_rng(1).shuffle(3))  # expect: TypeError: object of type 'int' has no len()
show(lambda: np.random.default_rng(-1))  # expect: ValueError: expected non-negative integer
show(lambda: np.random.default_rng('a'))  # expect: TypeError: SeedSequence expects int or sequence of ints for entropy not a
show(lambda: np.random.default_rng(1).normal(scale=-1))  # expect: ValueError: scale < 0
show(lambda: np.random.default_rng(1).random(-1))  # expect: ValueError: negative dimensions are not allowed
show(lambda: np.random.default_rng(1).choice(3, 5, replace=False))  # expect: ValueError: Cannot take a larger sample than population when replace is False
