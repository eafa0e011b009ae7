print(len("hello"), len(""), len("é"), len("😀"), len("a\nb"))  # expect: 5 0 1 1 3
print(len("e\u0301"))  # expect: 2
len(5)  # error: TypeError: object of type 'int' has no len()
