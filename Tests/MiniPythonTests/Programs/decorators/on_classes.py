def with_name(cls):
    cls.label = cls.__name__.lower()
    return cls


@with_name
class Thing:
    pass


print(Thing.label, Thing().label)  # expect: thing thing
