def multiplier(factor):
    def multiply(n):
        return n * factor

    return multiply


double, triple = multiplier(2), multiplier(3)
print(double(5), triple(5), double(triple(2)))  # expect: 10 15 12
