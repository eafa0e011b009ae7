def greet(name, greeting="Hello", punctuation="!"):
    return greeting + ", " + name + punctuation


print(greet("Ann"))  # expect: Hello, Ann!
print(greet("Ann", "Hi"))  # expect: Hi, Ann!
print(greet("Ann", punctuation="?"))  # expect: Hello, Ann?
print(greet(greeting="Hey", name="Bob"))  # expect: Hey, Bob!
greet()  # error: TypeError: greet() missing 1 required positional argument: 'name'
