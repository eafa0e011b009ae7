import statistics
data = [2, 4, 4, 4, 5, 5, 7, 9]
print(statistics.pstdev(data), statistics.stdev(data), statistics.variance(data), statistics.pvariance(data))  # expect: 2.0 2.138089935299395 4.571428571428571 4
print(statistics.stdev([1.5, 2.5, 4.0]), statistics.variance([0.1, 0.2, 0.4]), statistics.stdev([1, 1]))  # expect: 1.2583057392117916 0.023333333333333334 0.0
print(statistics.variance([1, 2, 3, 4], 2.5), statistics.pvariance([1, 2, 3], mu=2), statistics.stdev([1, 2, 3], xbar=2))  # expect: 1.6666666666666667 0.6666666666666666 1.0
print(statistics.quantiles(range(1, 12)), statistics.quantiles([1, 5, 2, 8], n=10), statistics.quantiles([1, 2, 3, 4], method="inclusive"))  # expect: [3.0, 6.0, 9.0] [0.5, 1.0, 1.5, 2.0, 3.5, 5.0, 6.5, 8.0, 9.5] [1.75, 2.5, 3.25]
print(statistics.correlation([1, 2, 3], [2, 4, 7]), statistics.covariance([1, 2, 3], [2, 4, 7]))  # expect: 0.9933992677987828 2.5
print(statistics.stdev([10**20, 10**20 + 1]), statistics.pvariance([1, 10**10]), statistics.stdev([1e-300, 3e-300]))  # expect: 0.7071067811865476 2.4999999995e+19 1.4142135623730952e-300
statistics.stdev([1])  # error: statistics.StatisticsError: stdev requires at least two data points
