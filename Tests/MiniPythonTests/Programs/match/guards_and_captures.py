def f(command):
    match command.split():
        case ["go", ("north" | "south") as direction]:
            return direction
        case ["take", *items] if len(items) > 1:
            return items
        case ["take", item]:
            return item
        case [action, _]:
            return action + "?"
        case _:
            return None


for c in ("go north", "take a b", "take a", "eat food", "look"):
    print(f(c))
# expect: north
# expect: ['a', 'b']
# expect: a
# expect: eat?
# expect: None
