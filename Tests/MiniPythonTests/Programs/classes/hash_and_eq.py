class Key:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        return self.n == other.n
    def __hash__(self):
        return hash(self.n)
    def __repr__(self):
        return f"K{self.n}"
d = {Key(1): "a", Key(2): "b"}
print(d[Key(1)], Key(2) in d, len({Key(1), Key(1), Key(3)}), [Key(1), Key(2)].index(Key(2)))  # expect: a True 2 1
class NoHash:
    def __eq__(self, other):
        return True
print(NoHash() == 5, NoHash() in [1, 2])  # expect: True True
{NoHash()}  # error: TypeError: unhashable type: 'NoHash'
