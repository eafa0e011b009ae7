from functools import cached_property


class Data:
    def __init__(self, values):
        self.values = values

    @cached_property
    def total(self):
        print("computing")
        return sum(self.values)


d = Data([1, 2])
print(d.total, d.total, vars(d))
# expect: computing
# expect: 3 3 {'values': [1, 2], 'total': 3}
del d.total
print(d.total)
# expect: computing
# expect: 3
