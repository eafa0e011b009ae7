point = 3, 4
print(point, type(point))  # expect: (3, 4) <class 'tuple'>
single = (5,)
print(single, len(single), type((5)))  # expect: (5,) 1 <class 'int'>
empty = ()
print(empty, len(empty))  # expect: () 0
x, y = point
x, y = y, x
print(x, y)  # expect: 4 3
