class Grid:
    def __init__(self):
        self.cells = {}
    def __getitem__(self, key):
        return self.cells.get(key, ".")
    def __setitem__(self, key, value):
        self.cells[key] = value
    def __delitem__(self, key):
        del self.cells[key]
    def __contains__(self, key):
        return key in self.cells
    def __len__(self):
        return len(self.cells)
    def __iter__(self):
        return iter(sorted(self.cells))
    def __call__(self, *args):
        return args
g = Grid()
g[1, 2] = "x"
g[0, 0] = "y"
print(g[1, 2], g[5, 5], (0, 0) in g, (9, 9) in g, len(g), list(g), g(1, 2))  # expect: x . True False 2 [(0, 0), (1, 2)] (1, 2)
del g[0, 0]
print(list(g), [k for k in g], bool(g))  # expect: [(1, 2)] [(1, 2)] True
class Slicer:
    def __getitem__(self, key):
        return key
print(Slicer()[1:2], Slicer()[::3], Slicer()[1, 2:3], Slicer()[...])  # expect: slice(1, 2, None) slice(None, None, 3) (1, slice(2, 3, None)) Ellipsis
