print("ell" in "hello")  # expect: True
print("z" not in "hello")  # expect: True
print("" in "abc")  # expect: True
print("H" in "hello")  # expect: False
5 in "hello 5"  # error: TypeError: 'in <string>' requires string as left operand, not int
