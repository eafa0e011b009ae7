def f(n):
    return f(n + 1)
try:
    f(0)
except RecursionError as error:
    print(error)  # expect: maximum recursion depth exceeded
class A:
    def __repr__(self):
        return repr(self)
try:
    repr(A())
except RecursionError as error:
    print(type(error).__name__)  # expect: RecursionError
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)
print(depth(900))  # expect: 900
deep = []
for _ in range(100000):
    deep = [deep]
print(len(deep))  # expect: 1
try:
    repr(deep)
except RecursionError as error:
    print(type(error).__name__)  # expect: RecursionError
try:
    deep == [deep]
except RecursionError as error:
    print(type(error).__name__)  # expect: RecursionError
