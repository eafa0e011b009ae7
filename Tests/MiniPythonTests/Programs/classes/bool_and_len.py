class Basket:
    def __init__(self, *items):
        self.items = items

    def __len__(self):
        return len(self.items)


print(bool(Basket()), bool(Basket(1)), not Basket(), len(Basket(1, 2)))  # expect: False True True 2


class Negative:
    def __len__(self):
        return -1


len(Negative())  # error: ValueError: __len__() should return >= 0
