# Indexed access to small lists: flips of pancakes (the Computer Language Benchmarks Game's problem).
def fannkuch(n):
    order = list(range(n))
    count = [0] * n
    checksum = 0
    most = 0
    sign = 1
    r = n
    while True:
        while r > 1:
            count[r - 1] = r
            r -= 1
        first = order[0]
        if first:
            flipped = order[:]
            flips = 0
            while first:
                flipped[: first + 1] = flipped[first::-1]
                flips += 1
                first = flipped[0]
            if flips > most:
                most = flips
            checksum += sign * flips
        sign = -sign
        r = 1
        while True:
            if r == n:
                return checksum, most
            first = order[0]
            for i in range(r):
                order[i] = order[i + 1]
            order[r] = first
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1


print(fannkuch(9))
