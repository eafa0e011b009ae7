def attempt(f):
    try:
        f()
    except MemoryError as error:
        print(repr(error))
    except OverflowError as error:
        print(repr(error))


attempt(lambda: list(range(10**15)))  # expect: MemoryError()
attempt(lambda: tuple(range(10**15)))  # expect: MemoryError()
attempt(lambda: sorted(range(10**15)))  # expect: MemoryError()
attempt(lambda: [*range(10**15)])  # expect: MemoryError()
attempt(lambda: [].extend(range(10**15)))  # expect: MemoryError()
attempt(lambda: [0] * 10**15)  # expect: MemoryError()
attempt(lambda: (0,) * 10**15)  # expect: MemoryError()
attempt(lambda: "a" * 10**15)  # expect: MemoryError()
attempt(lambda: [0] * 10**30)  # expect: OverflowError("cannot fit 'int' into an index-sized integer")
attempt(lambda: "a".ljust(10**15))  # expect: MemoryError()
