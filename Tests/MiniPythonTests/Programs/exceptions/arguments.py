error = ValueError("a", 1)
print(error, error.args, repr(error))  # expect: ('a', 1) ('a', 1) ValueError('a', 1)
print(str(KeyError("k")), str(ValueError("k")), repr(Exception()), str(Exception()) == "")  # expect: 'k' k Exception() True
print(Exception("x") == Exception("x"), isinstance(error, Exception))  # expect: False True
