matrix = [[1, 2, 3], [4, 5, 6]]
print(matrix[1][2], len(matrix), len(matrix[0]))  # expect: 6 2 3
for row in matrix:
    print(" ".join(str(n) for n in row))
# expect: 1 2 3
# expect: 4 5 6
print([[row[i] for row in matrix] for i in range(3)])  # expect: [[1, 4], [2, 5], [3, 6]]
print(list(zip(*matrix)))  # expect: [(1, 4), (2, 5), (3, 6)]
print(sum(sum(row) for row in matrix))  # expect: 21
print([n for row in matrix for n in row])  # expect: [1, 2, 3, 4, 5, 6]
