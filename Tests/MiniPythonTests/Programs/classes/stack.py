class Stack:
    def __init__(self):
        self._items = []

    def push(self, item):
        self._items.append(item)

    def pop(self):
        if not self._items:
            raise IndexError("pop from an empty stack")
        return self._items.pop()

    def __len__(self):
        return len(self._items)


s = Stack()
s.push(1)
s.push(2)
print(s.pop(), len(s), s.pop())  # expect: 2 1 1
s.pop()  # error: IndexError: pop from an empty stack
