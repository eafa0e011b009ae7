class Account:
    def __init__(self):
        self.__balance = 10
        self._hint = 1

    def show(self):
        return self.__balance


a = Account()
print(a.show(), a._hint, a._Account__balance)  # expect: 10 1 10
a.__balance = 5
print(a.show(), sorted(vars(a)))  # expect: 10 ['_Account__balance', '__balance', '_hint']
Account().__balance  # error: AttributeError: 'Account' object has no attribute '__balance'
