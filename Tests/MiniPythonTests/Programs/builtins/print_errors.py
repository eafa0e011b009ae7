try:
    print(1, sep=5)
except TypeError as error:
    print(error)  # expect: sep must be None or a string, not int
try:
    print(1, end=5)
except TypeError as error:
    print(error)  # expect: end must be None or a string, not int
class Undecided:
    def __bool__(self):
        raise ValueError('undecided')


try:
    print(1, sep=5, flush=Undecided())
except ValueError as error:
    print(error)  # expect: undecided
print(1, what=2)  # error: TypeError: 'what' is an invalid keyword argument for print()
