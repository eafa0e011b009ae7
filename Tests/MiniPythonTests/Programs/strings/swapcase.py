print("aBc".swapcase())  # expect: AbC
print("Hello 123".swapcase())  # expect: hELLO 123
print("".swapcase() == "")  # expect: True
