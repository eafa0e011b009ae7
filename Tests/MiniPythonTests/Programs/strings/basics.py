s = "Hello, world"
print(len(s), s[0], s[-1], s[1:5], s[::-1], s * 2)  # expect: 12 H d ello dlrow ,olleH Hello, worldHello, world
print(s.upper(), s.lower(), s.swapcase(), s.title(), s.capitalize())  # expect: HELLO, WORLD hello, world hELLO, WORLD Hello, World Hello, world
print("a" + "b" "c", "a" in "cat", "dog" in "cat", "" in "x")  # expect: abc True False True
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc")  # expect: True False True True
print('single', "double", """triple""", r"raw\n", "tab\tend")
# expect: single double triple raw\n tab	end
print(len("é"), len("😀"), len("日本"))  # expect: 1 1 2
print("\x41\u0042\N{GREEK SMALL LETTER ALPHA}\101")  # expect: ABαA
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("new\nline\x00\x7f"))  # expect: "it's" 'say "hi"' 'both \' and "' 'new\nline\x00\x7f'
print("abc"[5])  # error: IndexError: string index out of range
