print({"a": 1, "b": 2} == {"b": 2, "a": 1})  # expect: True
print({"a": 1} == {"a": 1.0}, {"a": 1} != {"a": 2})  # expect: True True
print({} == [], {1: 2} == {1: 2, 3: 4})  # expect: False False
{"a": 1} < {"a": 2}  # error: TypeError: '<' not supported between instances of 'dict' and 'dict'
