import statistics
def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e, isinstance(e, ValueError))
attempt(statistics.median, [])
# expect: StatisticsError no median for empty data True
attempt(statistics.mode, [])
# expect: StatisticsError no mode for empty data True
attempt(statistics.variance, [1])
# expect: StatisticsError variance requires at least two data points True
attempt(statistics.pvariance, [])
# expect: StatisticsError pvariance requires at least one data point True
attempt(statistics.fmean, [])
# expect: StatisticsError fmean requires at least one data point True
attempt(statistics.mean, ["a"])
# expect: TypeError can't convert type 'str' to numerator/denominator False
attempt(statistics.mean, 5)
# expect: TypeError 'int' object is not iterable False
attempt(statistics.quantiles, [1])
# expect: StatisticsError must have at least two data points True
attempt(statistics.correlation, [1], [1, 2])
# expect: StatisticsError correlation requires that both inputs have same number of data points True
attempt(statistics.correlation, [1, 1], [1, 2])
# expect: StatisticsError at least one of the inputs is constant True
attempt(statistics.harmonic_mean, [-1])
# expect: StatisticsError harmonic mean does not support negative values True
attempt(statistics.geometric_mean, [0])
# expect: StatisticsError geometric mean requires a non-empty dataset containing positive numbers True
try:
    statistics.mean([])
except statistics.StatisticsError as e:
    print("caught", e)  # expect: caught mean requires at least one data point
