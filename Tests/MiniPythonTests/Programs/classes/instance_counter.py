class Item:
    count = 0

    def __init__(self):
        Item.count += 1
        self.number = Item.count


print([Item().number for _ in range(3)], Item.count)  # expect: [1, 2, 3] 3
