class C:
    def m(self, a):
        return a


c = C()
try:
    c.m()
except TypeError as error:
    print(error)  # expect: C.m() missing 1 required positional argument: 'a'
try:
    C.m(1)
except TypeError as error:
    print(error)  # expect: C.m() missing 1 required positional argument: 'a'
c.m(1, 2)  # error: TypeError: C.m() takes 2 positional arguments but 3 were given
