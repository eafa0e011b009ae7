answers = iter(["x", "", "42"])
while True:
    try:
        number = int(next(answers))
        break
    except ValueError as error:
        print("try again:", error)
# expect: try again: invalid literal for int() with base 10: 'x'
# expect: try again: invalid literal for int() with base 10: ''
print(number)  # expect: 42
