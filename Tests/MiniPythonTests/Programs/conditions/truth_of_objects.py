class Empty:
    def __len__(self):
        return 0


class No:
    def __bool__(self):
        return False


class Plain:
    pass


for thing in (Empty(), No(), Plain()):
    print(type(thing).__name__, bool(thing), "yes" if thing else "no")
# expect: Empty False no
# expect: No False no
# expect: Plain True yes
