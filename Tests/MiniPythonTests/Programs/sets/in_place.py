a = {1, 2, 3}
a |= {4}
a &= {1, 2, 4}
a -= {1}
a ^= {2, 7}
print(a)  # expect: {4, 7}
a.intersection_update([7])
print(a)  # expect: {7}
a.difference_update({7})
print(a)  # expect: set()
