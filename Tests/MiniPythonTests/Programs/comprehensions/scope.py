def f(n):
    return [n * i for i in range(3)], {i: n for i in range(2)}
print(f(10))  # expect: ([0, 10, 20], {0: 10, 1: 10})
class Table:
    rows = 3
    cells = [0 for _ in range(rows)] if False else list(range(rows))
print(Table.cells)  # expect: [0, 1, 2]
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [n for row in matrix for n in row])  # expect: [[1, 4], [2, 5], [3, 6]] [1, 2, 3, 4, 5, 6]
gen = (i for i in range(3))
print(type(gen).__name__, list(gen), list(gen))  # expect: generator [0, 1, 2] []
[undefined_name for i in range(2)]  # error: NameError: name 'undefined_name' is not defined
