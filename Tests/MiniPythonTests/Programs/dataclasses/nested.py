from dataclasses import dataclass, field


@dataclass
class Item:
    name: str
    price: float


@dataclass
class Cart:
    items: list[Item] = field(default_factory=list)

    def total(self):
        return sum(item.price for item in self.items)


cart = Cart([Item("tea", 2.5), Item("cake", 4)])
print(cart.total())  # expect: 6.5
print(cart)  # expect: Cart(items=[Item(name='tea', price=2.5), Item(name='cake', price=4)])
