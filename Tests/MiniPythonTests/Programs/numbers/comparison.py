print(1 == 1.0, 1 == True, 0 == False, 1.5 > 1, 2**53 + 1 == 2.0**53)  # expect: True True True True False
print(2**53 + 1 > 2.0**53, 10**400 > 1e308, -(10**400) < -1e308)  # expect: True True True
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 > 1 == 1)  # expect: True False True
print(1 != 1.0, 0.1 + 0.2 == 0.3, 0.5 + 0.25 == 0.75)  # expect: False False True
print(min(1, 1.0), max(1, 1.0), max(True, 1))  # expect: 1 1 True
print(1 < "a")  # error: TypeError: '<' not supported between instances of 'int' and 'str'
