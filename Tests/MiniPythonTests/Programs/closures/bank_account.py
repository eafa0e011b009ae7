def account(balance):
    def deposit(amount):
        nonlocal balance
        balance += amount
        return balance

    def withdraw(amount):
        nonlocal balance
        if amount > balance:
            raise ValueError("insufficient funds")
        balance -= amount
        return balance

    return deposit, withdraw


deposit, withdraw = account(100)
print(deposit(50), withdraw(30))  # expect: 150 120
withdraw(500)  # error: ValueError: insufficient funds
