value = print("shown")  # expect: shown
print(value, print)  # expect: None <built-in function print>
print(print is print, len([print("a"), print("b")]))
# expect: a
# expect: b
# expect: True 2
