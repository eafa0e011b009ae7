print("[" + "ab".ljust(5) + "]", "[" + "ab".rjust(5) + "]", "[" + "ab".center(6) + "]")  # expect: [ab   ] [   ab] [  ab  ]
print("42".zfill(5), "-42".zfill(5), "ab".center(7, "*"))  # expect: 00042 -0042 ***ab**
print("abc".ljust(2), "x".rjust(3, "-"))  # expect: abc --x
"a".ljust("b")  # error: TypeError: 'str' object cannot be interpreted as an integer
