print({1, 2} == {2, 1}, {1} != {2})  # expect: True True
print({1} < {1, 2}, {1, 2} <= {1, 2}, {1, 2} > {2}, {1} >= {2})  # expect: True True True False
print({1}.issubset([1, 2]), {1, 2}.issuperset({2}), {1}.isdisjoint({2}))  # expect: True True True
print({1, 2} == [1, 2], {1} == frozenset({1}))  # expect: False True
