print(7 // 2, -7 // 2, 7 // -2, -7 // -2)  # expect: 3 -4 -4 3
print(7 % 3, -7 % 3, 7 % -3, -7 % -3)  # expect: 1 2 -2 -1
print(7 / 2, 1 / 3)  # expect: 3.5 0.3333333333333333
print(7.5 // 2, -7.5 // 2, -7.5 % 2)  # expect: 3.0 -4.0 0.5
print(divmod(-7, 2), divmod(7.5, -2))  # expect: (-4, 1) (-4.0, -0.5)
print(10**30 // 7, 10**30 % 7)  # expect: 142857142857142857142857142857 1
print(-(10**30) // 7, -(10**30) % 7)  # expect: -142857142857142857142857142858 6
print(5 % 3.0, -0.0 % 3, 0.0 // -3)  # expect: 2.0 0.0 -0.0
print(1 // 0)  # error: ZeroDivisionError: integer division or modulo by zero
