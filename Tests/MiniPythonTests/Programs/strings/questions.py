print("abc".isalpha(), "ab1".isalnum(), "123".isdigit(), "12.3".isdigit(), "".isalpha())  # expect: True True True False False
print("ABC".isupper(), "abc".islower(), "Abc Def".istitle(), "  ".isspace(), "x1".isidentifier())  # expect: True True True True True
print("½".isnumeric(), "²".isdigit(), "٣".isdecimal(), "é".isascii())  # expect: True True True False
