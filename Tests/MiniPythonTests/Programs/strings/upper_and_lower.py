text = "Hello, World"
print(text.upper())  # expect: HELLO, WORLD
print(text.lower())  # expect: hello, world
print(text)  # expect: Hello, World
print(text.upper().lower() == text.lower())  # expect: True
print("Straße".upper(), "STRASSE".lower())  # expect: STRASSE strasse
print("ABC".casefold(), "ß".casefold())  # expect: abc ss
