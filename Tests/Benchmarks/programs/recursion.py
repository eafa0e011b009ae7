# Deep and mutual recursion: Ackermann, Hanoi, permutations, queens.
def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def hanoi(n, source, target, spare, pegs):
    if n == 0:
        return 0
    moves = hanoi(n - 1, source, spare, target, pegs)
    pegs[target].append(pegs[source].pop())
    return moves + 1 + hanoi(n - 1, spare, target, source, pegs)


def queens(n, row, columns, rising, falling):
    if row == n:
        return 1
    found = 0
    for column in range(n):
        if column not in columns and row + column not in rising and row - column not in falling:
            found += queens(n, row + 1, columns | {column}, rising | {row + column}, falling | {row - column})
    return found


def permutations(items):
    if len(items) <= 1:
        return [items]
    result = []
    for i in range(len(items)):
        for rest in permutations(items[:i] + items[i + 1:]):
            result.append([items[i]] + rest)
    return result


print(ackermann(2, 300), hanoi(18, 0, 1, 2, [list(range(18)), [], []]))
print(queens(8, 0, set(), set(), set()), len(permutations([1, 2, 3, 4, 5, 6, 7, 8, 9])))
