class Loud:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        print("hash", self.value)
        return self.value

    def __eq__(self, other):
        print("equal", self.value, other.value)
        return self.value == other.value

    def __repr__(self):
        return f"Loud({self.value})"


a = {Loud(1), Loud(2)}
b = {Loud(2), Loud(3)}
print(a | b)
print(a & b)
print(a - b)
print(a ^ b)
print(a <= b, a.isdisjoint(b), set(a))
print({Loud(1): 1}.keys() - b)
print({Loud(1): 1}.keys() | b)
print(b - {Loud(2): 1}.keys())
s = {1, 2}
try:
    s.difference_update([1, []])
except TypeError as error:
    print(error, s)


def numbers():
    for number in range(10):
        print("number", number)
        yield number


print({0}.intersection(numbers()))

# expect: hash 1
# expect: hash 2
# expect: hash 2
# expect: hash 3
# expect: equal 2 2
# expect: {Loud(1), Loud(2), Loud(3)}
# expect: equal 2 2
# expect: {Loud(2)}
# expect: equal 2 2
# expect: {Loud(1)}
# expect: equal 2 2
# expect: {Loud(1), Loud(3)}
# expect: equal 2 2
# expect: False False {Loud(1), Loud(2)}
# expect: hash 1
# expect: {Loud(1)}
# expect: hash 1
# expect: {Loud(1), Loud(2), Loud(3)}
# expect: hash 2
# expect: hash 2
# expect: equal 2 2
# expect: {Loud(3)}
# expect: unhashable type: 'list' {2}
# expect: number 0
# expect: {0}
