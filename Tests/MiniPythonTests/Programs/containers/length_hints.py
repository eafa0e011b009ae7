# list() and tuple() ask for the length first, to make room; what that raises ends them.
class Bag:
    def __init__(self, length):
        self.length = length
    def __len__(self):
        if isinstance(self.length, Exception):
            raise self.length
        return self.length
    def __iter__(self):
        return iter("ab")
def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"
for length in [2, 50, -1, 2**63, TypeError("t"), KeyError("k")]:
    print(attempt(lambda: list(Bag(length))))
# expect: ['a', 'b']
# expect: ['a', 'b']
# expect: ValueError: __len__() should return >= 0
# expect: OverflowError: cannot fit 'int' into an index-sized integer
# expect: ['a', 'b']
# expect: KeyError: 'k'
print(attempt(lambda: set(Bag(-1)) == {"a", "b"}), attempt(lambda: max(Bag(-1))))  # expect: True b
