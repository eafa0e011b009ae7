class C:
    x = 1


c = C()
print(hasattr(c, "x"), hasattr(c, "y"), getattr(c, "x"), getattr(c, "y", "none"))  # expect: True False 1 none
setattr(c, "y", 5)
print(c.y, vars(c))  # expect: 5 {'y': 5}
delattr(c, "y")
print(hasattr(c, "y"))  # expect: False
getattr(c, "y")  # error: AttributeError: 'C' object has no attribute 'y'
