items = [1, 2]
try:
    items.push(3)
except AttributeError as error:
    print(error.name, error.obj is items, error)  # expect: push True 'list' object has no attribute 'push'
try:
    print(missing)
except NameError as error:
    print(error.name, hasattr(error, "obj"))  # expect: missing False
try:
    raise AttributeError("by hand")
except AttributeError as error:
    print(error.name, error.obj)  # expect: None None
print(hasattr(ValueError(), "name"))  # expect: False
