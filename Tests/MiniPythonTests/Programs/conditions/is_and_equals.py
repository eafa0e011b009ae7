a = [1]
b = [1]
c = a
print(a == b, a is b, a is c, a is not b)  # expect: True False True True
print(None is None, None == False, 0 == False, "" == False)  # expect: True False True False
print(1 == 1.0, 1 == "1", True == 1, True is 1 if False else "no")  # expect: True False True no
