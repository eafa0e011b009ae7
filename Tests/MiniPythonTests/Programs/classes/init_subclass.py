class Plugin:
    known = []

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls.known.append(cls.__name__)


class First(Plugin):
    pass


class Second(Plugin):
    pass


print(Plugin.known)  # expect: ['First', 'Second']
