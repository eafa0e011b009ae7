# Sets of whole numbers print in the order of their table, which depends on how they were filled.
print(set().symmetric_difference([-1, 9, 1, 8002120657505658566, -98765, 2**127 - 1]))
# expect: {1, 9, 8002120657505658566, -98765, -1, 170141183460469231731687303715884105727}
print({1, 2}.symmetric_difference([2, 3, 3]), {1, 2} ^ {2, 3})  # expect: {1, 3} {1, 3}
print(frozenset([1, 2]).symmetric_difference((2, 5)))  # expect: frozenset({1, 5})
