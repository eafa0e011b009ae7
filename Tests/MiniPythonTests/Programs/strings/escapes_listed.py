print("tab\tend")  # expect: tab	end
print("quote\"s and 'single'")  # expect: quote"s and 'single'
print('it\'s')  # expect: it's
print("back\\slash")  # expect: back\slash
print("\x41\u0042\U00000043\103")  # expect: ABCC
print("\N{GREEK SMALL LETTER ALPHA}")  # expect: α
print(r"raw\n")  # expect: raw\n
print("a\
b")
# expect: ab
print("bell" + repr("\a\b\f\v\0"))  # expect: bell'\x07\x08\x0c\x0b\x00'
