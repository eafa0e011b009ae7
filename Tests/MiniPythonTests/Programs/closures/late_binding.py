def make():
    x = 1

    def show():
        return x

    x = 2
    return show


print(make()())  # expect: 2


def empty():
    def show():
        return late

    show()
    late = 1


empty()  # error: NameError: cannot access free variable 'late' where it is not associated with a value in enclosing scope
