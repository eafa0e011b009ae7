value = 1


def outer():
    value = 2

    def inner():
        global value
        value = 3
        return value

    return inner(), value


print(outer(), value)  # expect: (3, 2) 3
