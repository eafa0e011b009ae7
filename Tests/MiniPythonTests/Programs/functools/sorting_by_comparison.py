from functools import cmp_to_key, total_ordering


def by_length_then_letter(a, b):
    if len(a) != len(b):
        return len(a) - len(b)
    return (a > b) - (a < b)


print(sorted(["ccc", "a", "bb", "aa"], key=cmp_to_key(by_length_then_letter)))  # expect: ['a', 'aa', 'bb', 'ccc']


@total_ordering
class Card:
    def __init__(self, rank):
        self.rank = rank

    def __eq__(self, other):
        return self.rank == other.rank

    def __lt__(self, other):
        return self.rank < other.rank


print(Card(2) >= Card(1), Card(2) <= Card(2), Card(1) > Card(2))  # expect: True True False
