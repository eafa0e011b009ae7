print("a,b,c".split(","), "a b  c ".split(), "a,b,c".split(",", 1), "a,b,c".rsplit(",", 1))  # expect: ['a', 'b', 'c'] ['a', 'b', 'c'] ['a', 'b,c'] ['a,b', 'c']
print("".split(), "".split(","), "  x  ".split(" "), "a\nb\r\nc".splitlines())  # expect: [] [''] ['', '', 'x', '', ''] ['a', 'b', 'c']
print(", ".join(["a", "b"]), "".join([]), "-".join("abc"))  # expect: a, b  a-b-c
print("  pad ".strip(), "xxaxx".strip("x"), "  l".lstrip(), "r  ".rstrip())  # expect: pad a l r
print("one\ttwo".expandtabs(4), "a\nb\n".splitlines(True))  # expect: one two ['a\n', 'b\n']
", ".join([1, 2])  # error: TypeError: sequence item 0: expected str instance, int found
