print([1] + [2, 3])  # expect: [1, 2, 3]
print([0] * 3)  # expect: [0, 0, 0]
print([] + [])  # expect: []
row = [0] * 2
grid = [row] * 2
grid[0][0] = 1
print(grid)  # expect: [[1, 0], [1, 0]]
grid = [[0] * 2 for _ in range(2)]
grid[0][0] = 1
print(grid)  # expect: [[1, 0], [0, 0]]
[1] + (2,)  # error: TypeError: can only concatenate list (not "tuple") to list
