class Index:
    def __index__(self):
        return 2


class Reflected(Index):
    def __rmul__(self, other):
        return ("rmul", other)

    def __radd__(self, other):
        return ("radd", other)


class Large(Reflected):
    def __index__(self):
        return 2**65


print("ab" * Index(), [1] * Index(), Index() * (1,))
print("ab" * Reflected(), [1] * Reflected(), (1,) * Reflected(), [1] + Reflected(), "a" + Reflected())
print("ab" * Large(), [1] * Large())
numbers = [1]
numbers *= Reflected()
print(numbers)
numbers = [1]
numbers += Reflected()
print(numbers)
numbers = [1]
numbers *= Index()
print(numbers)


class Text:
    def __int__(self):
        return "3"

    def __index__(self):
        return 2


try:
    print("%d" % Text())
except TypeError as error:
    print(error)
print("%d %x" % (Index(), Index()))

# expect: abab [1, 1] (1, 1)
# expect: ('rmul', 'ab') ('rmul', [1]) ('rmul', (1,)) ('radd', [1]) ('radd', 'a')
# expect: ('rmul', 'ab') ('rmul', [1])
# expect: ('rmul', [1])
# expect: ('radd', [1])
# expect: [1, 1]
# expect: %d format: a real number is required, not Text
# expect: 2 2
