# An error inside a generator expression that a built-in consumes.
def ratios(numbers):
    return sum(10 / x for x in numbers if x != 5)


ratios([1, 0])  # error: ZeroDivisionError: division by zero
