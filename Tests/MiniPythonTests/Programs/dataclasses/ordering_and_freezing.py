from dataclasses import dataclass, FrozenInstanceError


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0


versions = [Version(1, 10), Version(1, 2), Version(0, 9)]
print(sorted(versions), max(versions), Version(1) < Version(1, 1))
# expect: [Version(major=0, minor=9), Version(major=1, minor=2), Version(major=1, minor=10)] Version(major=1, minor=10) True
print({Version(1): "one"}[Version(1, 0)], len({Version(1), Version(1)}))  # expect: one 1
try:
    versions[0].major = 5
except FrozenInstanceError as error:
    print(type(error).__name__, error)  # expect: FrozenInstanceError cannot assign to field 'major'
Version(1) < (1, 2)  # error: TypeError: '<' not supported between instances of 'Version' and 'tuple'
