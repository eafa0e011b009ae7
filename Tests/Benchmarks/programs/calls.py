# Calls of small functions, by place, by name and with defaults.
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def scaled(x, factor=3, offset=1):
    return x * factor + offset


def total(count):
    result = 0
    for i in range(count):
        result += scaled(i) + scaled(i, 2) + scaled(i, offset=5)
        result %= 1000003
    return result


print(fib(30), total(2200000))
