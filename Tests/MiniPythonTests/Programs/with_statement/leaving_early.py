class Managed:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        print("closed")


def f():
    with Managed():
        return "value"


print(f())
# expect: closed
# expect: value
for i in range(3):
    with Managed():
        if i == 1:
            break
        continue
# expect: closed
# expect: closed
print("end", i)  # expect: end 1
