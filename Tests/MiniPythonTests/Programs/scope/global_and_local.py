x = 1
def read():
    return x
def shadow():
    x = 2
    return x
def change():
    global x, fresh
    x = 3
    fresh = "made"
print(read(), shadow(), x)  # expect: 1 2 1
change()
print(x, read(), fresh)  # expect: 3 3 made
def nested():
    x = "nested"
    def inner():
        global x
        x = "global now"
        return x
    return inner(), x
print(nested(), x)  # expect: ('global now', 'nested') global now
for loop in range(3):
    pass
print(loop)  # expect: 2
def early():
    print(x)
    x = 5
early()  # error: UnboundLocalError: cannot access local variable 'x' where it is not associated with a value
