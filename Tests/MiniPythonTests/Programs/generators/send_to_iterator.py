def numbers():
    yield from [1, 2, 3]
    return "end"
def outer():
    result = yield from numbers()
    print(result)
i = outer()
print(next(i), i.send(None))  # expect: 1 2
try:
    i.send(5)
except AttributeError as error:
    print(error)  # expect: 'list_iterator' object has no attribute 'send'
print(list(i))  # expect: []
print(list(outer()))
# expect: end
# expect: [1, 2, 3]
class Echo:
    def __iter__(self):
        return self
    def __next__(self):
        return "next"
    def send(self, value):
        return ("sent", value)
def delegate():
    yield from Echo()
i = delegate()
print(next(i), i.send(7), i.send(None))  # expect: next ('sent', 7) next
