class Plain:
    pass


print(type(Plain()).__name__)  # expect: Plain
Plain(1)  # error: TypeError: Plain() takes no arguments
