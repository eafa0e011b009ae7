x = 5
print(1 < x < 10, 1 < x > 3, 5 == x == 5.0, 1 < 2 > 0 < 5)  # expect: True True True True
print(x != 3 != 5, (1 < 2) == True, 1 < (2 == True))  # expect: True True False
print("a" <= "b" <= "c", 1 == 1.0 is not None)  # expect: True True
