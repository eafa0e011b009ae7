class C:
    def m():
        return 1


print(C.m())  # expect: 1
C().m()  # error: TypeError: C.m() takes 0 positional arguments but 1 was given
