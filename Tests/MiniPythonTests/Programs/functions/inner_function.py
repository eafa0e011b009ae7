def outer(x):
    def inner(y):
        return x + y

    return inner(10)


print(outer(5))  # expect: 15
inner(1)  # error: NameError: name 'inner' is not defined
