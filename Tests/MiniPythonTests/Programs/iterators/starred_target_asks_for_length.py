class Sequence:
    def __getitem__(self, place):
        return ["a", "b", "c"][place]

    def __len__(self):
        return 2**63


try:
    first, *rest = Sequence()
except OverflowError as error:
    print(error)  # expect: cannot fit 'int' into an index-sized integer
