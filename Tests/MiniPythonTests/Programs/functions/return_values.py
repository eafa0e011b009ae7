def nothing():
    pass


def early(n):
    if n < 0:
        return
    return n * 2


print(nothing(), early(-1), early(4))  # expect: None None 8
print((lambda: None)() is None)  # expect: True
