print(f"{1:{2}}")  # expect:  1
print(f"{missing}")  # error: NameError: name 'missing' is not defined
