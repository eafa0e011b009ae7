import CoreMath
import MiniPython

/// Functions that order, count and summarise.
enum StatisticsFunctions {
    static let all: [Native] = order + quantiles + together + counting + series + products

    private static let order: [Native] = [
        Native("sort(a, axis=-1, kind=None)", "A sorted copy.") { machine, args in
            try machine.wrap(machine.array(args[0]).sorted(axis: machine.optionalInteger(args[1])))
        },
        Native("ptp(a, axis=None, keepdims=False)", "The largest less the smallest element.") { machine, args in
            try machine.result(
                machine.array(args[0]).peakToPeak(
                    axes: machine.axes(args[1]), keepDimensions: machine.truth(args[2])))
        },
        Native(
            "unique(ar, return_index=False, return_inverse=False, return_counts=False)",
            "The distinct elements in ascending order."
        ) { machine, args in
            let unique = try machine.array(args[0]).unique()
            var parts = [unique.values]
            if try machine.truth(args[1]) { parts.append(unique.firstPlaces) }
            if try machine.truth(args[2]) { parts.append(unique.inverse) }
            if try machine.truth(args[3]) { parts.append(unique.counts) }
            return try parts.count == 1 ? machine.wrap(parts[0]) : machine.tuple(parts)
        },
        Native("isin(element, test_elements)", "Which elements are among others.") { machine, args in
            let array = try machine.array(args[0])
            let others = try machine.array(args[1]).raveled().sorted()
            if others.count == 0 { return try machine.wrap(NDArray.zeros(array.shape, .bool)) }
            let places = try others.searchSorted(array).clipped(nil, .scalar(.int(others.count - 1)))
            return try machine.result(NDArray.apply(.equal, others.taking(places, axis: 0), array))
        },
        Native("union1d(ar1, ar2)", "The distinct elements of both arrays.") { machine, args in
            let both = try NDArray.concatenate([machine.array(args[0]), machine.array(args[1])], axis: nil)
            return try machine.wrap(both.unique().values)
        },
    ]

    private static func quantile(_ name: String, _ parameter: String, _ help: String, percent: Bool) -> Native {
        Native("\(name)(a, \(parameter), axis=None, keepdims=False)", help) { machine, args in
            let (array, places) = (try machine.array(args[0]), try machine.array(args[1]))
            let (axis, keeps) = (try machine.optionalInteger(args[2]), try machine.truth(args[3]))
            let parts = try places.doubles.map { place in
                percent
                    ? try array.percentile(place, axis: axis, keepDimensions: keeps)
                    : try array.quantile(place, axis: axis, keepDimensions: keeps)
            }
            if places.dimensions == 0, let only = parts.first { return try machine.result(only) }
            return try machine.wrap(NDArray.stack(parts).reshaped(places.shape + (parts.first?.shape ?? [])))
        }
    }

    private static let quantiles: [Native] = [
        Native("median(a, axis=None, keepdims=False)", "The middle of the sorted elements.") { machine, args in
            try machine.result(
                machine.array(args[0]).median(
                    axis: machine.optionalInteger(args[1]), keepDimensions: machine.truth(args[2])))
        },
        quantile("percentile", "q", "What q percent of the elements lie below.", percent: true),
        quantile("quantile", "q", "What a fraction q of the elements lie below.", percent: false),
        Native("average(a, axis=None, weights=None)", "The mean, weighted if weights are given.") { machine, args in
            let (array, axes) = (try machine.array(args[0]), try machine.axes(args[1]))
            if args[2].isNone { return try machine.result(array.mean(axes: axes)) }
            let weights = try machine.array(args[2])
            if weights.shape != array.shape, axes == nil {
                throw machine.error(.typeError, "Axis must be specified when shapes of a and weights differ.")
            }
            var factors = weights
            if weights.dimensions == 1, let axis = axes?.first, array.dimensions > 1 {
                let place = axis < 0 ? axis &+ array.dimensions : axis
                guard array.shape.indices.contains(place), array.shape[place] == weights.count else {
                    throw machine.error(
                        .valueError, "Shape of weights must be consistent with shape of a along specified axis.")
                }
                var shape = [Int](repeating: 1, count: array.dimensions)
                shape[place] = weights.count
                factors = try weights.reshaped(shape).broadcast(to: array.shape)
            }
            let total = try factors.sum(axes: axes)
            if try NDArray.apply(.equal, total, .int(0)).reduced(.any).item().truth {
                throw machine.error(.zeroDivisionError, "Weights sum to zero, can't be normalized")
            }
            return try machine.result(
                NDArray.apply(.divide, NDArray.apply(.multiply, array, factors).sum(axes: axes), total))
        },
    ]

    private static let together: [Native] = [
        Native("cov(m, y=None, rowvar=True, bias=False, ddof=None)", "The covariances of variables.") { machine, args in
            let degrees = try machine.optionalInteger(args[4]) ?? (machine.truth(args[3]) ? 0 : 1)
            return try machine.wrap(
                Statistics.covariance(
                    machine.array(args[0]), args[1].isNone ? nil : machine.array(args[1]),
                    variablesAreRows: machine.truth(args[2]), deltaDegrees: degrees))
        },
        Native("corrcoef(x, y=None, rowvar=True)", "The correlation coefficients of variables.") { machine, args in
            try machine.result(
                Statistics.correlationMatrix(
                    machine.array(args[0]), args[1].isNone ? nil : machine.array(args[1]),
                    variablesAreRows: machine.truth(args[2])))
        },
    ]

    private static let counting: [Native] = [
        Native("count_nonzero(a, axis=None, keepdims=False)", "How many elements are not zero.") { machine, args in
            let counts = try machine.array(args[0]).countNonzero(
                axes: machine.axes(args[1]), keepDimensions: machine.truth(args[2]))
            return try machine.result(counts)
        },
        Native("histogram(a, bins=10, range=None, density=False)", "How many values fall into each bin, and its edges.")
        { machine, args in
            let values = try machine.array(args[0])
            let counts: NDArray
            let edges: NDArray
            if try machine.scalar(args[1]) == nil {
                edges = try machine.array(args[1])
                counts = try Statistics.histogram(values, edges: edges)
            } else {
                let bins = try machine.integer(args[1])
                try machine.checkRoom(bins, bytesEach: 32)
                let range = try machine.pair(args[2])
                (counts, edges) = try Statistics.histogram(values, bins: bins, range: range)
            }
            guard try machine.truth(args[3]) else { return try machine.tuple([counts, edges]) }
            let areas = try NDArray.apply(.multiply, edges.differences(), counts.sum())
            return try machine.tuple([NDArray.apply(.divide, counts, areas), edges])
        },
        Native("bincount(x, minlength=0)", "How often each whole number occurs.") { machine, args in
            let numbers = try machine.array(args[0])
            let length = try machine.integer(args[1])
            try machine.checkRoom(
                max(length, numbers.count == 0 ? 0 : numbers.reduced(.max).item().integer), bytesEach: 8)
            return try machine.wrap(Statistics.binCount(numbers, minimumLength: length))
        },
        Native("digitize(x, bins, right=False)", "Into which bin each value falls.") { machine, args in
            try machine.result(
                machine.array(args[1]).searchSorted(machine.array(args[0]), right: !machine.truth(args[2])))
        },
    ]

    private static let series: [Native] = [
        Native("diff(a, n=1, axis=-1)", "The differences of neighbours.") { machine, args in
            try machine.wrap(
                machine.array(args[0]).differences(order: machine.integer(args[1]), axis: machine.integer(args[2])))
        },
        Native("convolve(a, v, mode='full')", "Sums of products with one vector reversed.") { machine, args in
            guard let mode = ConvolutionMode(rawValue: args[2].string?.text ?? "") else {
                throw machine.error(.valueError, "mode must be one of 'valid', 'same', or 'full'")
            }
            return try machine.wrap(NDArray.convolve(machine.array(args[0]), machine.array(args[1]), mode: mode))
        },
        Native("interp(x, xp, fp)", "Linear interpolation between points.") { machine, args in
            try machine.result(
                NDArray.interpolate(machine.array(args[0]), machine.array(args[1]), machine.array(args[2])))
        },
        Native("trapezoid(y, x=None, dx=1.0)", "The area under a curve by the trapezoidal rule.") { machine, args in
            let y = try machine.array(args[0])
            guard y.dimensions == 1 else {
                throw machine.error(.valueError, "trapezoid takes a vector here, but y has \(y.dimensions) dimensions")
            }
            let pairs = try NDArray.apply(.add, y.sliced(start: 1), y.sliced(stop: -1))
            let widths =
                try args[1].isNone
                ? NDArray.scalar(.float(machine.number(args[2], "dx"))) : machine.array(args[1]).differences()
            return try machine.result(
                NDArray.apply(.divide, NDArray.apply(.multiply, widths, pairs), .float(2)).sum())
        },
        Native("polyfit(x, y, deg)", "The coefficients of the best-fitting polynomial.") { machine, args in
            let degree = try machine.integer(args[2])
            let x = try machine.array(args[0])
            if degree > 1000 {
                throw machine.error(.valueError, "polyfit takes degrees up to 1000 here, not \(degree)")
            }
            return try machine.wrap(Polynomial.fit(x, machine.array(args[1]), degree: degree))
        },
        Native("polyval(p, x)", "The values of a polynomial.") { machine, args in
            try machine.result(Polynomial.value(machine.array(args[0]), at: machine.array(args[1])))
        },
    ]

    private static let products: [Native] = [
        Native("matmul(x1, x2, /)", "x1 @ x2") { machine, args in
            try machine.result(NDArray.matmul(machine.array(args[0]), machine.array(args[1])))
        },
        Native("inner(a, b)", "Sums of products over the last axes.") { machine, args in
            let (a, b) = (try machine.array(args[0]), try machine.array(args[1]))
            if b.dimensions < 2 { return try machine.result(NDArray.dot(a, b)) }
            return try machine.result(NDArray.dot(a, b.swappingAxes(-1, -2)))
        },
        Native("outer(a, b)", "All products of an element of each.") { machine, args in
            try machine.wrap(NDArray.outer(machine.array(args[0]), machine.array(args[1])))
        },
        Native("vdot(a, b, /)", "The product of two vectors.") { machine, args in
            try machine.result(NDArray.dot(machine.array(args[0]).raveled(), machine.array(args[1]).raveled()))
        },
        Native("cross(a, b)", "The cross product of two vectors of three numbers.") { machine, args in
            let (a, b) = (try machine.array(args[0]), try machine.array(args[1]))
            guard a.shape == [3], b.shape == [3] else {
                throw machine.error(
                    .valueError,
                    "cross takes two vectors of length 3 here, but their shapes are "
                        + "\(try machine.reprText(machine.attribute(machine.wrap(a), "shape"))) and "
                        + "\(try machine.reprText(machine.attribute(machine.wrap(b), "shape")))")
            }
            func turned(_ array: NDArray, _ order: [Int]) throws -> NDArray {
                try array.taking(NDArray.of(order), axis: 0)
            }
            return try machine.wrap(
                NDArray.apply(
                    .subtract, NDArray.apply(.multiply, turned(a, [1, 2, 0]), turned(b, [2, 0, 1])),
                    NDArray.apply(.multiply, turned(a, [2, 0, 1]), turned(b, [1, 2, 0]))))
        },
    ]
}

/// Reductions that pass over nan.
enum NaNFunctions {
    static let all: [Native] = [
        skipping("nansum", "The sum without nan.", fill: 0) { try $0.sum(axes: $1, keepDimensions: $2) },
        skipping("nanmin", "The smallest element without nan.", fill: .infinity) {
            try $0.reduced(.min, axes: $1, keepDimensions: $2)
        },
        skipping("nanmax", "The largest element without nan.", fill: -.infinity) {
            try $0.reduced(.max, axes: $1, keepDimensions: $2)
        },
        Native("nanmean(a, axis=None, keepdims=False)", "The mean without nan.") { machine, args in
            try machine.result(
                mean(machine.array(args[0]), machine.axes(args[1]), keeps: machine.truth(args[2])))
        },
        Native("nanstd(a, axis=None, keepdims=False)", "The standard deviation without nan.") { machine, args in
            let (array, axes) = (try machine.array(args[0]), try machine.axes(args[1]))
            let distances = try NDArray.apply(.subtract, array, mean(array, axes, keeps: true))
            return try machine.result(
                mean(distances.apply(.square), axes, keeps: machine.truth(args[2])).apply(.sqrt))
        },
        Native("nan_to_num(x, nan=0.0)", "The array with nan replaced, and infinities by the largest numbers.") {
            machine, args in
            let array = try machine.array(args[0])
            let filled = try NDArray.choose(array.apply(.isNaN), machine.array(args[1]), array)
            let largest = Double.greatestFiniteMagnitude
            return try machine.result(
                array.dtype == .float64
                    ? filled.clipped(.scalar(.float(-largest)), .scalar(.float(largest))) : array.copy())
        },
    ]

    private static func mean(_ array: NDArray, _ axes: [Int]?, keeps: Bool) throws -> NDArray {
        let isNumber = try array.apply(.isNaN).apply(.logicalNot)
        let total = try NDArray.choose(isNumber, array, .scalar(.float(0))).sum(axes: axes, keepDimensions: keeps)
        return try NDArray.apply(.divide, total, isNumber.sum(axes: axes, keepDimensions: keeps))
    }

    private static func skipping(
        _ name: String, _ help: String, fill: Double,
        _ body: @escaping @Sendable (NDArray, [Int]?, Bool) throws -> NDArray
    ) -> Native {
        Native("\(name)(a, axis=None, keepdims=False)", help) { machine, args in
            let array = try machine.array(args[0])
            let source =
                try array.dtype == .float64
                ? NDArray.choose(array.apply(.isNaN), .scalar(.float(fill)), array) : array
            return try machine.result(body(source, machine.axes(args[1]), machine.truth(args[2])))
        }
    }
}

extension Machine {
    /// Two numbers, such as a range; nil for None.
    func pair(_ value: Value) throws -> (Double, Double)? {
        if value.isNone { return nil }
        let numbers = try doubles(value)
        guard numbers.count == 2 else { throw error(.valueError, "a range is two numbers, not \(numbers.count)") }
        return (numbers[0], numbers[1])
    }
}
