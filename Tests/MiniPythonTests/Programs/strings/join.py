print(", ".join(["a", "b", "c"]))  # expect: a, b, c
print("".join(["x", "y"]))  # expect: xy
print("-".join("abc"))  # expect: a-b-c
print("+".join(str(n) for n in range(4)))  # expect: 0+1+2+3
print(",".join([]))  # expect:
print(",".join(["one"]))  # expect: one
print(" ".join(("t", "u")))  # expect: t u
print("/".join({"k": 1, "m": 2}))  # expect: k/m
