class Loop:
    def __repr__(self):
        return repr(self)


try:
    repr(Loop())
except RecursionError as error:
    print(str(error)[:32])  # expect: maximum recursion depth exceeded


def down(n):
    return 0 if n == 0 else 1 + down(n - 1)


print(down(500))  # expect: 500
try:
    down(5000)
except RecursionError as error:
    print(error)  # expect: maximum recursion depth exceeded
