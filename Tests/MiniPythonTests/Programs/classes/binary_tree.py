class Tree:
    def __init__(self, value):
        self.value = value
        self.left = self.right = None

    def insert(self, value):
        side = "left" if value < self.value else "right"
        child = getattr(self, side)
        if child:
            child.insert(value)
        else:
            setattr(self, side, Tree(value))

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


root = Tree(5)
for n in (3, 8, 1, 4, 9):
    root.insert(n)
print(list(root), root.left.right.value)  # expect: [1, 3, 4, 5, 8, 9] 4
