# The sieve of Eratosthenes, with a list and with slices.
def primes(limit):
    is_prime = [True] * (limit + 1)
    is_prime[0] = is_prime[1] = False
    n = 2
    while n * n <= limit:
        if is_prime[n]:
            for multiple in range(n * n, limit + 1, n):
                is_prime[multiple] = False
        n += 1
    return [n for n in range(limit + 1) if is_prime[n]]


def smallest_factors(limit):
    factors = [0] * (limit + 1)
    found = []
    for n in range(2, limit + 1):
        if factors[n] == 0:
            factors[n] = n
            found.append(n)
        for prime in found:
            if prime > factors[n] or prime * n > limit:
                break
            factors[prime * n] = prime
    return factors


found = primes(5000000)
factors = smallest_factors(1200000)
print(len(found), found[-1], sum(found) % 1000007, sum(factors) % 1000007)
