def loud(value):
    print("asked", value)
    return value


print(loud(False) and loud(True))
# expect: asked False
# expect: False
print(loud(True) or loud(False))
# expect: asked True
# expect: True
print(loud(0) or loud("") or loud("end"))
# expect: asked 0
# expect: asked 
# expect: asked end
# expect: end
