class Number:
    def __int__(self):
        return 7

    def __float__(self):
        return 7.5

    def __index__(self):
        return 3

    def __round__(self, n=None):
        return ("rounded", n)

    def __hash__(self):
        return 99


n = Number()
print(int(n), float(n), [0, 1, 2, 3][n], round(n), round(n, 2), hash(n), range(n), hex(n), "ab" * n)
# expect: 7 7.5 3 ('rounded', None) ('rounded', 2) 99 range(0, 3) 0x3 ababab
