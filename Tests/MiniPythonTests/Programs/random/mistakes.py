import random

for f in (lambda: random.randint(5, 1), lambda: random.choice([]), lambda: random.randint(1), lambda: random.randrange(0),
          lambda: random.sample({1, 2}, 1), lambda: random.choices([1], weights=[1, 2]), lambda: random.randint(1, 2, 3)):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
# expect: ValueError empty range for randrange() (5, 2, -3)
# expect: IndexError Cannot choose from an empty sequence
# expect: TypeError Random.randint() missing 1 required positional argument: 'b'
# expect: ValueError empty range for randrange()
# expect: TypeError Population must be a sequence.  For dicts or sets, use sorted(d).
# expect: ValueError The number of weights does not match the population
# expect: TypeError Random.randint() takes 3 positional arguments but 4 were given
random.randit(1, 6)  # error: AttributeError: module 'random' has no attribute 'randit'
