print(True and False, True or False, not True)  # expect: False True False
print(1 and 2, 0 and 2, 1 or 2, 0 or 2, "" or "default", None or 0)  # expect: 2 0 1 2 default 0
print(not 0, not "a", not [])  # expect: True False True
print(1 < 2 and 2 < 3, 1 < 2 < 3, 3 > 2 > 2)  # expect: True True False
