# What comparison methods answer, as values and as conditions.
class Odd:
    def __init__(self, name, answer):
        self.name = name
        self.answer = answer

    def __eq__(self, other):
        return self.answer

    def __lt__(self, other):
        return self.answer

    def __gt__(self, other):
        return "reflected " + self.name


a = Odd("a", [])
b = Odd("b", NotImplemented)
c = Odd("c", "yes")
print(a == 1, b == 1, c == 1)  # expect: [] False yes
print(a < b, c < a, b < c)  # expect: [] yes reflected c
if a == 1:
    print("no")
else:
    print("empty is false")  # expect: empty is false
if c == 1:
    print("yes is true")  # expect: yes is true
if b < c:
    print("reflected is true")  # expect: reflected is true
while b == b:
    print("the same object")  # expect: the same object
    break
print(a != 1, c != 1)  # expect: True False


class Deep:
    def __lt__(self, other):
        return self < other


try:
    Deep() < Deep()
except RecursionError as error:
    print(str(error)[:32])  # expect: maximum recursion depth exceeded


class Base:
    def __eq__(self, other):
        return "base"


class Derived(Base):
    def __eq__(self, other):
        return "derived"


print(Base() == Derived(), Derived() == Base(), Base() == 1)  # expect: derived derived base


class Failing:
    def __eq__(self, other):
        raise ValueError("cannot compare")


try:
    if Failing() == 3:
        print("no")
except ValueError as error:
    print(error)  # expect: cannot compare
try:
    Deep() > 3
except TypeError as error:
    print(error)  # expect: '>' not supported between instances of 'Deep' and 'int'
