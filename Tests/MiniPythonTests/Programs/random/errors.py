import random
def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)
attempt(random.choice, [])
# expect: IndexError Cannot choose from an empty sequence
attempt(random.randrange, 0)
# expect: ValueError empty range for randrange()
attempt(random.randrange, 5, 2)
# expect: ValueError empty range for randrange() (5, 2, -3)
attempt(random.randrange, 1, 5, 0)
# expect: ValueError zero step for randrange()
attempt(random.sample, [1], 2)
# expect: ValueError Sample larger than population or is negative
attempt(random.sample, {1, 2}, 1)
# expect: TypeError Population must be a sequence.  For dicts or sets, use sorted(d).
attempt(random.choices, [1, 2], [1])
# expect: ValueError The number of weights does not match the population
attempt(random.choices, [1, 2], [0, 0])
# expect: ValueError Total of weights must be greater than zero
attempt(random.choices, [1, 2], [1, 1], cum_weights=[1, 2])
# expect: TypeError Cannot specify both weights and cumulative weights
attempt(random.shuffle, (1, 2))
# expect: TypeError 'tuple' object does not support item assignment
attempt(random.getrandbits, -1)
# expect: ValueError number of bits must be non-negative
attempt(random.choice, 5)
# expect: TypeError object of type 'int' has no len()
