# Matrix product, transpose and Gaussian elimination on lists of lists.
def product(a, b):
    n = len(a)
    m = len(b[0])
    result = [[0.0] * m for _ in range(n)]
    for i in range(n):
        row = a[i]
        for j in range(m):
            total = 0.0
            for k in range(len(b)):
                total += row[k] * b[k][j]
            result[i][j] = total
    return result


def product_of_rows(a, b):
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in a]


def solve(matrix, right):
    n = len(matrix)
    rows = [row[:] + [value] for row, value in zip(matrix, right)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(i + 1, n):
            factor = rows[r][i] / rows[i][i]
            for c in range(i, n + 1):
                rows[r][c] -= factor * rows[i][c]
    result = [0.0] * n
    for i in range(n - 1, -1, -1):
        result[i] = (rows[i][n] - sum(rows[i][c] * result[c] for c in range(i + 1, n))) / rows[i][i]
    return result


n = 190
a = [[(i * 7 + j * 3) % 11 - 5.0 + (20.0 if i == j else 0.0) for j in range(n)] for i in range(n)]
b = [[(i * 5 + j * 2) % 13 - 6.0 for j in range(n)] for i in range(n)]
c = product(a, b)
d = product_of_rows(b, a)
x = solve(a, [float(i % 9) for i in range(n)])
print(sum(map(sum, c)), sum(map(sum, d)), round(sum(x), 9))
