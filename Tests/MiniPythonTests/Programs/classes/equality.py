class Money:
    def __init__(self, amount):
        self.amount = amount

    def __eq__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return self.amount == other.amount

    def __hash__(self):
        return hash(self.amount)


print(Money(5) == Money(5), Money(5) != Money(6), Money(5) == 5)  # expect: True True False
print(len({Money(1), Money(1), Money(2)}), Money(2) in [Money(1), Money(2)])  # expect: 2 True
