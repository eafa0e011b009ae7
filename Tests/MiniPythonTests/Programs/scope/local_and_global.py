x = "global"


def reader():
    return x


def writer():
    x = "local"
    return x


def changer():
    global x
    x = "changed"


print(reader(), writer(), x)  # expect: global local global
changer()
print(x, reader())  # expect: changed changed
