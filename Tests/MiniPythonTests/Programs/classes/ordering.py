class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return ".".join(map(str, self.parts))


versions = [Version(1, 10), Version(1, 2), Version(0, 9)]
print(sorted(versions), max(versions), Version(1) > Version(0))  # expect: [0.9, 1.2, 1.10] 1.10 True
Version(1) <= Version(2)  # error: TypeError: '<=' not supported between instances of 'Version' and 'Version'
