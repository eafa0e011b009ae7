# What would hold more values than any memory.
def tried(function):
    try:
        return function()
    except (MemoryError, OverflowError) as error:
        return type(error).__name__


everything = range(2**63 - 1)
print(tried(lambda: list(everything)), tried(lambda: tuple(everything)), tried(lambda: sorted(everything)))
# expect: MemoryError MemoryError MemoryError
print(tried(lambda: [*everything]), tried(lambda: [].extend(everything)), tried(lambda: list(range(-(2**62), 2**62))))
# expect: MemoryError MemoryError OverflowError
print(tried(lambda: list(range(2**60))), tried(lambda: [1, *range(2**61)]), tried(lambda: list(reversed(everything))))
# expect: MemoryError MemoryError MemoryError
print(len(everything), everything[-1], 2**62 in everything, everything.index(2**40), len(everything[::2]))
# expect: 9223372036854775807 9223372036854775806 True 1099511627776 4611686018427387904
