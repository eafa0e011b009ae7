def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"
print(attempt(lambda: [1].pop(2**64)))  # expect: OverflowError: Python int too large to convert to C ssize_t
print(attempt(lambda: [].pop(-2**70)))  # expect: OverflowError: Python int too large to convert to C ssize_t
print(attempt(lambda: [1][2**64]))  # expect: IndexError: cannot fit 'int' into an index-sized integer
print(attempt(lambda: "a"[-2**64]))  # expect: IndexError: cannot fit 'int' into an index-sized integer
print(attempt(lambda: range(3)[2**64]))  # expect: IndexError: range object index out of range
print(attempt(lambda: range(3)[-2**64]))  # expect: IndexError: range object index out of range
print(attempt(lambda: range(3)[True]))  # expect: 1
print(attempt(lambda: [].insert(2**64, 1)))  # expect: OverflowError: Python int too large to convert to C ssize_t
