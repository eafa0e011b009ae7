from dataclasses import dataclass, field, asdict, astuple, replace, fields


@dataclass
class Team:
    name: str
    members: list = field(default_factory=list)
    secret: str = field(default="x", repr=False, compare=False)
    size: int = field(init=False, default=0)

    def __post_init__(self):
        self.size = len(self.members)


a, b = Team("a"), Team("b", ["ann"])
a.members.append("bob")
print(a, b, Team("c").members)  # expect: Team(name='a', members=['bob'], size=0) Team(name='b', members=['ann'], size=1) []
print(asdict(b), astuple(b), replace(b, name="z"))
# expect: {'name': 'b', 'members': ['ann'], 'secret': 'x', 'size': 1} ('b', ['ann'], 'x', 1) Team(name='z', members=['ann'], size=1)
print([f.name for f in fields(Team)])  # expect: ['name', 'members', 'secret', 'size']
Team("x", size=3)  # error: TypeError: Team.__init__() got an unexpected keyword argument 'size'
