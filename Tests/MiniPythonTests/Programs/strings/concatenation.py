first = "ab"
second = "cd"
print(first + second)  # expect: abcd
first += "!"
print(first)  # expect: ab!
print("a" "b" 'c')  # expect: abc
print("Age: " + 5)  # error: TypeError: can only concatenate str (not "int") to str
