from collections import namedtuple

Book = namedtuple("Book", ["title", "pages", "lent"], defaults=[0, False])
print(Book("A"), Book("B", 10), Book(title="C", lent=True))
# expect: Book(title='A', pages=0, lent=False) Book(title='B', pages=10, lent=False) Book(title='C', pages=0, lent=True)
print(Book._field_defaults)  # expect: {'pages': 0, 'lent': False}
try:
    Book("A", 1, True, 4)
except TypeError as error:
    print(error)  # expect: Book.__new__() takes from 2 to 4 positional arguments but 5 were given
namedtuple("Bad", "a a")  # error: ValueError: Encountered duplicate field name: 'a'
