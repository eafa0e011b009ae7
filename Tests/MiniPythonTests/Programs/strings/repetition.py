print("ab" * 3)  # expect: ababab
print(3 * "-")  # expect: ---
print("x" * 0 == "", "x" * -2 == "")  # expect: True True
print("=" * 10)  # expect: ==========
"a" * 1.5  # error: TypeError: can't multiply sequence by non-int of type 'float'
