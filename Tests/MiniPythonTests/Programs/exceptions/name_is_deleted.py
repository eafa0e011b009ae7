try:
    1 / 0
except ZeroDivisionError as error:
    message = str(error)
print(message)  # expect: division by zero
print(error)  # error: NameError: name 'error' is not defined
