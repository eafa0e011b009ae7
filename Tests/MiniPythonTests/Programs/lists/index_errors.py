a = [1, 2, 3]
for i in [0, 2, 3, -3, -4]:
    try:
        print(i, a[i])
    except IndexError as error:
        print(i, error)
# expect: 0 1
# expect: 2 3
# expect: 3 list index out of range
# expect: -3 1
# expect: -4 list index out of range
a[1.0]  # error: TypeError: list indices must be integers or slices, not float
