def hanoi(n, source, target, spare):
    if n == 0:
        return 0
    moves = hanoi(n - 1, source, spare, target)
    print(source, "->", target)
    return moves + 1 + hanoi(n - 1, spare, target, source)


print(hanoi(3, "A", "C", "B"))
# expect: A -> C
# expect: A -> B
# expect: C -> B
# expect: A -> C
# expect: B -> A
# expect: B -> C
# expect: A -> C
# expect: 7
