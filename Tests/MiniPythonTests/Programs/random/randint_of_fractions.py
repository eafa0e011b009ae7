# The start is looked at before the stop.
import random

for first, last in ((2.5, 2.5), (2, 3.5), (2.5, 4)):
    try:
        random.randint(first, last)
    except ValueError as error:
        print(error)
# expect: non-integer arg 1 for randrange()
# expect: non-integer stop for randrange()
# expect: non-integer arg 1 for randrange()
