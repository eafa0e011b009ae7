print({"a": 'it"s', 'b\n': "é"})  # expect: {'a': 'it"s', 'b\n': 'é'}
print({1: {2: {}}})  # expect: {1: {2: {}}}
print(str({}), repr({"x": None}))  # expect: {} {'x': None}
