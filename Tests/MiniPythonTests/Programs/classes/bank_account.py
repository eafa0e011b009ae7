class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        super().__init__(f"need {needed}, have {available}")
        self.needed = needed


class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(amount, self.balance)
        self.balance -= amount


a = Account("Ann", 100)
a.withdraw(30)
print(a.owner, a.balance)  # expect: Ann 70
try:
    a.withdraw(500)
except InsufficientFunds as error:
    print(error, error.needed, error.args)  # expect: need 500, have 70 500 ('need 500, have 70',)
a.withdraw(80)  # error: InsufficientFunds: need 80, have 70
