class Guarded:
    def __setattr__(self, name, value):
        if name.startswith("_"):
            raise AttributeError("no private names")
        super().__setattr__(name, value * 2)


g = Guarded()
g.x = 5
print(g.x, vars(g))  # expect: 10 {'x': 10}
g._y = 1  # error: AttributeError: no private names
