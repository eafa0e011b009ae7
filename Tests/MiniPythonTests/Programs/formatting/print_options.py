print("a", "b", "c", sep="-")  # expect: a-b-c
print("no newline", end="")
print("!", end="\n\n")
# expect: no newline!
# expect:
print(1, 2, sep="")  # expect: 12
print()  # expect:
print("x", end="|")
print("y", sep="ignored")  # expect: x|y
print(*[1, 2, 3], sep=", ")  # expect: 1, 2, 3
print("a\nb", "\t|")
# expect: a
# expect: b 	|
print(1, sep=5)  # error: TypeError: sep must be None or a string, not int
