a, b, c = 1, 2, 3
a, b, c = c, a, b
print(a, b, c)  # expect: 3 1 2
first, *_, last = range(5)
print(first, last, _)  # expect: 0 4 [1, 2, 3]
print([*range(3), *"ab"], (*[1], 2), {*[1, 1]}, {**{"a": 1}, **{"a": 2, "b": 3}})  # expect: [0, 1, 2, 'a', 'b'] (1, 2) {1} {'a': 2, 'b': 3}
for a, *b in [(1, 2, 3), "xy"]:
    print(a, b)
# expect: 1 [2, 3]
# expect: x ['y']
*a, = "hi"
print(a)  # expect: ['h', 'i']
