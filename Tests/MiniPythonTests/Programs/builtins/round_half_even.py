print(round(0.5), round(1.5), round(2.5), round(-0.5), round(2.345, 2), round(1e20), round(7, 2), round(3.0, 0))
# expect: 0 2 2 0 2.35 100000000000000000000 7 3.0
print(round(15, -1), round(25, -1), round(2.5, None), type(round(2.5)), type(round(2.5, 0)))  # expect: 20 20 2 <class 'int'> <class 'float'>
round("2.5")  # error: TypeError: type str doesn't define __round__ method
