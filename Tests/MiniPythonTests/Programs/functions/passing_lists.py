def change(items):
    items.append("new")
    items = ["other"]
    items.append("lost")


values = [1]
change(values)
print(values)  # expect: [1, 'new']


def change_number(n):
    n += 1
    return n


n = 5
change_number(n)
print(n, change_number(n))  # expect: 5 6
