a = ["bb", "a", "ccc", "dd"]
a.sort(key=len)
print(a)  # expect: ['a', 'bb', 'dd', 'ccc']
a.sort(key=len, reverse=True)
print(a)  # expect: ['ccc', 'bb', 'dd', 'a']
a.sort()
print(a, [].sort())  # expect: ['a', 'bb', 'ccc', 'dd'] None
pairs = [(2, "b"), (1, "z"), (2, "a")]
pairs.sort(key=lambda p: p[0])
print(pairs)  # expect: [(1, 'z'), (2, 'b'), (2, 'a')]
pairs.sort(reverse=True)
print(pairs)  # expect: [(2, 'b'), (2, 'a'), (1, 'z')]
class Item:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        return self.n < other.n
    def __repr__(self):
        return f"Item({self.n})"
print(sorted([Item(3), Item(1), Item(2)]), min(Item(2), Item(1)))  # expect: [Item(1), Item(2), Item(3)] Item(1)
[3, "a", 1].sort()  # error: TypeError: '<' not supported between instances of 'str' and 'int'
