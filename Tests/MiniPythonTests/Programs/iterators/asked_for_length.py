class Sequence:
    def __getitem__(self, place):
        return ["a", "b", "c"][place]

    def __len__(self):
        return 2**63


class NoIterator:
    def __iter__(self):
        return 5


for function in [lambda: [*Sequence()], lambda: list(Sequence()), lambda: "".join(Sequence()), lambda: tuple(Sequence()),
                 lambda: "".join(NoIterator()), lambda: "".join(5), lambda: [*NoIterator()]]:
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)

# expect: OverflowError cannot fit 'int' into an index-sized integer
# expect: OverflowError cannot fit 'int' into an index-sized integer
# expect: OverflowError cannot fit 'int' into an index-sized integer
# expect: OverflowError cannot fit 'int' into an index-sized integer
# expect: TypeError can only join an iterable
# expect: TypeError can only join an iterable
# expect: TypeError iter() returned non-iterator of type 'int'
