import random

for action in [
    lambda: sum(5, "a"),
    lambda: sum([], "a"),
    lambda: random.choices([], [], k=3),
    lambda: random.choices([], [1]),
    lambda: random.choices([], k=0),
    lambda: random.choices([], k=1),
]:
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
# expect: TypeError 'int' object is not iterable
# expect: TypeError sum() can't sum strings [use ''.join(seq) instead]
# expect: IndexError list index out of range
# expect: ValueError The number of weights does not match the population
# expect: []
# expect: IndexError list index out of range
