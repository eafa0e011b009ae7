from itertools import tee
tee("ab", 184474370955164)
