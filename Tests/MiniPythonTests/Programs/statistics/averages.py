from statistics import mean, median, mode, fmean, median_low, median_high, multimode, geometric_mean, harmonic_mean
print(mean([1, 2, 3]), mean([1, 2, 3, 4]), mean([1.5, 2.5]), mean([0.1] * 3), mean([10**20, 1]), mean([True, False]))  # expect: 2 2.5 2.0 0.1 5e+19 0.5
print(median([3, 1, 2]), median([4, 1, 3, 2]), median([1.5]), median_low([1, 2, 3, 4]), median_high([1, 2, 3, 4]))  # expect: 2 2.5 1.5 2 3
print(mode([1, 2, 2, 3]), mode("banana"), multimode("aabb"), mode(["x"]), multimode([]))  # expect: 2 a ['a', 'b'] x []
print(fmean([1, 2, 4]), fmean([1, 2], weights=[3, 1]), geometric_mean([1, 2, 4]), harmonic_mean([40, 60]))  # expect: 2.3333333333333335 1.25 2.0 48.0
print(mean(range(101)), mean(x / 7 for x in range(10)), mean([1e100, 1, -1e100]), mean([0.1, 0.2, 0.3]))  # expect: 50 0.6428571428571428 0.3333333333333333 0.2
mean([])  # error: statistics.StatisticsError: mean requires at least one data point
