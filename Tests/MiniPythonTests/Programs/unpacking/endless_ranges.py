# A range of more numbers than memory could hold is refused at once.
numbers = range(10**38)


def first():
    *a, b = numbers


def last():
    a, *b = numbers


for take in [first, last, lambda: list(numbers), lambda: [*numbers]]:
    try:
        take()
    except OverflowError as error:
        print(error)

# expect: Python int too large to convert to C ssize_t
# expect: Python int too large to convert to C ssize_t
# expect: Python int too large to convert to C ssize_t
# expect: Python int too large to convert to C ssize_t
