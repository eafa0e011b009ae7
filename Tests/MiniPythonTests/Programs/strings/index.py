text = "banana"
print(text.index("nan"))  # expect: 2
print(text.rindex("an"))  # expect: 3
try:
    text.index("q")
except ValueError as error:
    print(error)  # expect: substring not found
text.rindex("ban", 1)  # error: ValueError: substring not found
