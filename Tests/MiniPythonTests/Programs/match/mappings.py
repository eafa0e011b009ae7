def handle(event):
    match event:
        case {"type": "key", "key": k}:
            return "key " + k
        case {"type": "click", "at": (x, y), **rest}:
            return x + y, rest
        case {}:
            return "some mapping"


print(handle({"type": "key", "key": "a", "extra": 1}))  # expect: key a
print(handle({"type": "click", "at": (1, 2), "button": 3}))  # expect: (3, {'button': 3})
print(handle({"other": 1}), handle(5))  # expect: some mapping None
