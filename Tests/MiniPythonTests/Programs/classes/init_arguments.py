class P:
    def __init__(self, name, age=0):
        self.name, self.age = name, age


print(P("a").age, P("a", age=3).age)  # expect: 0 3
try:
    P()
except TypeError as error:
    print(error)  # expect: P.__init__() missing 1 required positional argument: 'name'
P("a", 1, 2)  # error: TypeError: P.__init__() takes from 2 to 3 positional arguments but 4 were given
