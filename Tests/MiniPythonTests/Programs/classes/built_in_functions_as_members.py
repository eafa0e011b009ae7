class Shouter:
    __call__ = print
    size = len
    __str__ = lambda self: "shouter"


shouter = Shouter()
shouter(1, 2)  # expect: 1 2
print(shouter.size([1, 2]))  # expect: 2
print(shouter)  # expect: shouter
