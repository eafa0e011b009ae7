class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next


class LinkedList:
    def __init__(self, *values):
        self.head = None
        for value in reversed(values):
            self.push(value)

    def push(self, value):
        self.head = Node(value, self.head)

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def reverse(self):
        previous, node = None, self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous


items = LinkedList(1, 2, 3)
items.push(0)
print(list(items))  # expect: [0, 1, 2, 3]
items.reverse()
print(list(items), 2 in items)  # expect: [3, 2, 1, 0] True
