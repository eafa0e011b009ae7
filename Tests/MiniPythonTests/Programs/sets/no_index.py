s = {1, 2, 3}
print(1 in s)  # expect: True
s[0]  # error: TypeError: 'set' object is not subscriptable
