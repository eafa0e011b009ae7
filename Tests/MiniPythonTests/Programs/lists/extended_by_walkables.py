# A list takes in all that can be walked, ranges of huge steps and deques as well.
from collections import deque

numbers = [0]
numbers += range(3)[2:0 : 2**64]
numbers += range(3)[1 : 2**64]
numbers += deque([7, 8])
numbers += list[int]
print(numbers)
try:
    numbers += range
except TypeError as error:
    print(error)
try:
    print(numbers + deque())
except TypeError as error:
    print(error)

# expect: [0, 1, 2, 7, 8, *list[int]]
# expect: 'type' object is not iterable
# expect: can only concatenate list (not "collections.deque") to list
