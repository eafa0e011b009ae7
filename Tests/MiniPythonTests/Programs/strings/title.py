print("hello big world".title())  # expect: Hello Big World
print("HELLO".title())  # expect: Hello
print("it's o'clock".title())  # expect: It'S O'Clock
print("a1b2".title())  # expect: A1B2
print("x-ray y_z".title())  # expect: X-Ray Y_Z
