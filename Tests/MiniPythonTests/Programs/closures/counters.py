def counter(start=0):
    count = start
    def step(by=1):
        nonlocal count
        count += by
        return count
    return step
a, b = counter(), counter(10)
print(a(), a(), b(), a(5), b(2))  # expect: 1 2 11 7 13
def account(balance):
    def deposit(x):
        nonlocal balance
        balance += x
        return balance
    def show():
        return balance
    return deposit, show
deposit, show = account(100)
deposit(50)
print(show())  # expect: 150
fs = [lambda: i for i in range(3)]
print([f() for f in fs], [f() for f in [lambda i=i: i for i in range(3)]])  # expect: [2, 2, 2] [0, 1, 2]
def outer():
    def inner():
        return x
    x = 5
    return inner()
print(outer())  # expect: 5
def broken():
    def inner():
        return later
    inner()
    later = 1
broken()  # error: NameError: cannot access free variable 'later' where it is not associated with a value in enclosing scope
