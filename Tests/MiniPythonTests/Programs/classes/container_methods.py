class Shelf:
    def __init__(self):
        self.items = {}

    def __setitem__(self, key, value):
        self.items[key] = value

    def __getitem__(self, key):
        return self.items[key]

    def __delitem__(self, key):
        del self.items[key]

    def __contains__(self, key):
        return key in self.items

    def __len__(self):
        return len(self.items)

    def __iter__(self):
        return iter(self.items)


s = Shelf()
s["a"] = 1
s["b"] = 2
print(s["a"], "a" in s, "z" in s, len(s), list(s), sorted(s), bool(s))  # expect: 1 True False 2 ['a', 'b'] ['a', 'b'] True
del s["a"]
print(len(s))  # expect: 1
s["zz"]  # error: KeyError: 'zz'
