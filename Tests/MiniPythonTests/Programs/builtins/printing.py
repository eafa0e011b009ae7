print()  # expect:
print(1, 2, 3, sep=", ")  # expect: 1, 2, 3
print("a", "b", sep="")  # expect: ab
print("no newline", end="")
print("!")  # expect: no newline!
print("x", "y", sep="\n", end="--\n")
# expect: x
# expect: y--
print([1, "a", None, True, 2.5], {"k": (1,)}, {1}, set(), ())  # expect: [1, 'a', None, True, 2.5] {'k': (1,)} {1} set() ()
print("a", end=None, sep=None)  # expect: a
print(*[1, 2, 3], *"ab")  # expect: 1 2 3 a b
print("é", "日本")  # expect: é 日本
