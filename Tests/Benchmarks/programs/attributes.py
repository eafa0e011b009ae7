# A linked list, a binary tree and a stack machine: attributes read and written in loops.
class Node:
    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.left = None
        self.right = None


class Tree:
    def __init__(self):
        self.root = None
        self.size = 0

    def insert(self, key, value):
        if self.root is None:
            self.root = Node(key, value)
            self.size = 1
            return
        node = self.root
        while True:
            if key == node.key:
                node.value = value
                return
            if key < node.key:
                if node.left is None:
                    node.left = Node(key, value)
                    break
                node = node.left
            else:
                if node.right is None:
                    node.right = Node(key, value)
                    break
                node = node.right
        self.size += 1

    def find(self, key):
        node = self.root
        while node is not None and node.key != key:
            node = node.left if key < node.key else node.right
        return None if node is None else node.value

    def total(self, node):
        if node is None:
            return 0
        return self.total(node.left) + node.value + self.total(node.right)


class Counter:
    def __init__(self):
        self.ticks = 0
        self.wraps = 0

    def tick(self):
        self.ticks += 1
        if self.ticks == 60:
            self.ticks = 0
            self.wraps += 1


tree = Tree()
key = 1
for i in range(60000):
    key = key * 1103515245 % 2147483647
    tree.insert(key % 30011, i)
hits = 0
for i in range(60000):
    if tree.find(i) is not None:
        hits += 1
counter = Counter()
for i in range(2500000):
    counter.tick()
print(tree.size, hits, tree.total(tree.root), counter.wraps, counter.ticks)
