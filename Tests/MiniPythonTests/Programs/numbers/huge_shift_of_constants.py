# A shift of constants by more than can be is left to the program, which gets an error.
try:
    print(1 << 2**63 - 1)
except MemoryError:
    print("no memory")
try:
    print(-5 << 2**70)
except OverflowError as error:
    print(error)
try:
    print(-5 << 2**65)
except MemoryError:
    print("no memory")
print(0 << 2**62, 5 >> 2**63 - 1, -5 >> 2**90)

# expect: no memory
# expect: too many digits in integer
# expect: no memory
# expect: 0 0 -1
