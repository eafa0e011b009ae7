class Version:
    def __init__(self, *n):
        self.n = n
    def __lt__(self, other):
        return self.n < other.n
    def __le__(self, other):
        return self.n <= other.n
    def __eq__(self, other):
        return self.n == other.n
    def __repr__(self):
        return ".".join(map(str, self.n))
a, b = Version(1, 2), Version(1, 10)
print(a < b, a > b, a <= b, a >= b, a == b, a != b, sorted([b, a]), max(a, b))  # expect: True False True False False True [1.2, 1.10] 1.10
class Odd:
    def __eq__(self, other):
        return "yes"
print(Odd() == 1, Odd() != 1, 1 == Odd(), [Odd()] == [2])  # expect: yes False yes True
