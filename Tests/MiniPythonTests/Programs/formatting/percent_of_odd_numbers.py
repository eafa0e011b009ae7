class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Refuses:
    def __int__(self):
        raise TypeError("mine")


class Breaks:
    def __int__(self):
        raise ValueError("mine")


class NoIndex:
    __index__ = None

    def __int__(self):
        return 4


class Both:
    def __float__(self):
        return 2.5

    def __trunc__(self):
        return 7


for code in "dioxXc":
    for value in [Index("x"), Index(2.5), Index(65), Index(-1), Refuses(), Breaks(), NoIndex(), Both(), "5", None, 2.0]:
        try:
            print(code, type(value).__name__, ascii(("%" + code) % (value,)))
        except Exception as e:
            print(code, type(value).__name__, type(e).__name__, e)
# expect: d Index TypeError %d format: a real number is required, not Index
# expect: d Index TypeError %d format: a real number is required, not Index
# expect: d Index '65'
# expect: d Index '-1'
# expect: d Refuses TypeError %d format: a real number is required, not Refuses
# expect: d Breaks ValueError mine
# expect: d NoIndex '4'
# expect: d Both '7'
# expect: d str TypeError %d format: a real number is required, not str
# expect: d NoneType TypeError %d format: a real number is required, not NoneType
# expect: d float '2'
# expect: i Index TypeError %i format: a real number is required, not Index
# expect: i Index TypeError %i format: a real number is required, not Index
# expect: i Index '65'
# expect: i Index '-1'
# expect: i Refuses TypeError %i format: a real number is required, not Refuses
# expect: i Breaks ValueError mine
# expect: i NoIndex '4'
# expect: i Both '7'
# expect: i str TypeError %i format: a real number is required, not str
# expect: i NoneType TypeError %i format: a real number is required, not NoneType
# expect: i float '2'
# expect: o Index TypeError %o format: an integer is required, not Index
# expect: o Index TypeError %o format: an integer is required, not Index
# expect: o Index '101'
# expect: o Index '-1'
# expect: o Refuses TypeError %o format: an integer is required, not Refuses
# expect: o Breaks TypeError %o format: an integer is required, not Breaks
# expect: o NoIndex TypeError %o format: an integer is required, not NoIndex
# expect: o Both TypeError %o format: an integer is required, not Both
# expect: o str TypeError %o format: an integer is required, not str
# expect: o NoneType TypeError %o format: an integer is required, not NoneType
# expect: o float TypeError %o format: an integer is required, not float
# expect: x Index TypeError %x format: an integer is required, not Index
# expect: x Index TypeError %x format: an integer is required, not Index
# expect: x Index '41'
# expect: x Index '-1'
# expect: x Refuses TypeError %x format: an integer is required, not Refuses
# expect: x Breaks TypeError %x format: an integer is required, not Breaks
# expect: x NoIndex TypeError %x format: an integer is required, not NoIndex
# expect: x Both TypeError %x format: an integer is required, not Both
# expect: x str TypeError %x format: an integer is required, not str
# expect: x NoneType TypeError %x format: an integer is required, not NoneType
# expect: x float TypeError %x format: an integer is required, not float
# expect: X Index TypeError %X format: an integer is required, not Index
# expect: X Index TypeError %X format: an integer is required, not Index
# expect: X Index '41'
# expect: X Index '-1'
# expect: X Refuses TypeError %X format: an integer is required, not Refuses
# expect: X Breaks TypeError %X format: an integer is required, not Breaks
# expect: X NoIndex TypeError %X format: an integer is required, not NoIndex
# expect: X Both TypeError %X format: an integer is required, not Both
# expect: X str TypeError %X format: an integer is required, not str
# expect: X NoneType TypeError %X format: an integer is required, not NoneType
# expect: X float TypeError %X format: an integer is required, not float
# expect: c Index TypeError %c requires int or char
# expect: c Index TypeError %c requires int or char
# expect: c Index 'A'
# expect: c Index OverflowError %c arg not in range(0x110000)
# expect: c Refuses TypeError %c requires int or char
# expect: c Breaks TypeError %c requires int or char
# expect: c NoIndex TypeError %c requires int or char
# expect: c Both TypeError %c requires int or char
# expect: c str '5'
# expect: c NoneType TypeError %c requires int or char
# expect: c float TypeError %c requires int or char
