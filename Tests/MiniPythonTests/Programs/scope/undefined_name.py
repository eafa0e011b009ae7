def f():
    return undefined_thing


try:
    f()
except NameError as error:
    print(error)  # expect: name 'undefined_thing' is not defined
print(lenght("abc"))  # error: NameError: name 'lenght' is not defined
