class Both:
    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


class OnlyRepr:
    def __repr__(self):
        return "only repr"


print(Both(), repr(Both()), [Both()], f"{Both()} {Both()!r}")  # expect: str repr [repr] str repr
print(str(OnlyRepr()), OnlyRepr(), {1: OnlyRepr()})  # expect: only repr only repr {1: only repr}
