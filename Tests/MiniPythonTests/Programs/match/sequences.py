def describe(items):
    match items:
        case []:
            return "empty"
        case [x]:
            return f"one: {x}"
        case [x, y]:
            return f"two: {x} {y}"
        case [first, *rest]:
            return f"many: {first} {rest}"
        case _:
            return "no sequence"


for items in ([], [1], (1, 2), [1, 2, 3], "ab", {1, 2}, range(2)):
    print(describe(items))
# expect: empty
# expect: one: 1
# expect: two: 1 2
# expect: many: 1 [2, 3]
# expect: no sequence
# expect: no sequence
# expect: two: 0 1
