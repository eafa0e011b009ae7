import statistics

data = [2, 4, 4, 5, 7, 9]
print(statistics.mean(data), statistics.median(data), statistics.mode(data), statistics.stdev(data), statistics.pvariance(data))
# expect: 5.166666666666667 4.5 4 2.48327740429189 5.138888888888889
print(statistics.mean([1.5, 2.5]), statistics.median([1, 2, 3]), statistics.multimode("aabb"), statistics.quantiles(data))
# expect: 2.0 2 ['a', 'b'] [3.5, 4.5, 7.5]
statistics.mean([])  # error: statistics.StatisticsError: mean requires at least one data point
