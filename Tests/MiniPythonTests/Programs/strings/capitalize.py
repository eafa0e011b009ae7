print("hello world".capitalize())  # expect: Hello world
print("HELLO".capitalize())  # expect: Hello
print("".capitalize())  # expect:
print("1abc".capitalize())  # expect: 1abc
print("élan".capitalize())  # expect: Élan
