# Exceptions raised and caught, finally blocks, and closures that keep state.
class Refused(Exception):
    def __init__(self, amount):
        super().__init__(f"refused {amount}")
        self.amount = amount


def account(balance):
    log = 0

    def withdraw(amount):
        nonlocal balance, log
        try:
            if amount > balance:
                raise Refused(amount - balance)
            balance -= amount
            return balance
        finally:
            log += 1

    def state():
        return balance, log

    return withdraw, state


def parse(texts):
    good = bad = 0
    for text in texts:
        try:
            good += int(text)
        except ValueError:
            bad += 1
        else:
            good -= 1
    return good, bad


withdraw, state = account(1000000)
missing = 0
for i in range(500000):
    try:
        withdraw(i % 11)
    except Refused as refused:
        missing += refused.amount
print(state(), missing, parse(["12", "x1", "7", "", "99"] * 100000))
table = {}
for i in range(500000):
    try:
        table[i % 777] += 1
    except KeyError:
        table[i % 777] = 1
print(len(table), sum(table.values()))
