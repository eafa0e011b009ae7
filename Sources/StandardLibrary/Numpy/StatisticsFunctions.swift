import CoreMath
import MiniPython

/// Functions that order, count and summarise.
enum StatisticsFunctions {
    static let all: [Native] = quantiles + together + CountingFunctions.all

    private static func quantile(_ name: String, _ help: String, scale: Double) -> Native {
        Native(
            "\(name)(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False)", help
        ) { machine, args in
            try machine.quantiles(
                args[0], args[1], axes: args[2], keeps: args[6], method: args[5], scale: scale, skipsNaN: false)
        }
    }

    private static let quantiles: [Native] = [
        Native(
            "median(a, axis=None, out=None, overwrite_input=False, keepdims=False)",
            "The middle of the sorted elements."
        ) { machine, args in
            let array = try machine.array(args[0])
            let (axes, keeps) = (try machine.axes(args[1]), try machine.truth(args[4]))
            let medians = try array.ordered(axes: axes, keepDimensions: keeps) { NDArray.median(of: $0, $1) }
            if try array.countAlong(axes: axes) == 0 {
                try machine.warn("Mean of empty slice")
                let isNumber = axes.map { $0.count == array.dimensions } ?? true
                if medians.count > 0 { try machine.report(.invalid, isNumber ? "scalar divide" : "divide") }
            }
            return try machine.deliver(medians, args[2], "median", keepsArray: keeps)
        },
        Native("ptp(a, axis=None, out=None, keepdims=False)", "The largest less the smallest element.") {
            machine, args in
            let (array, axes) = (try machine.array(args[0]), try machine.axes(args[1]))
            let keeps = try machine.truth(args[3])
            let range = try machine.watched("subtract") { try array.peakToPeak(axes: axes, keepDimensions: keeps) }
            return try machine.deliver(range, args[2], "ptp")
        },
        quantile("percentile", "What q percent of the elements lie below.", scale: 100),
        quantile("quantile", "What a fraction q of the elements lie below.", scale: 1),
        Native(
            "average(a, axis=None, weights=None, returned=False, *, keepdims=False)",
            "The mean, weighted if weights are given."
        ) { machine, args in
            let (array, axes) = (try machine.array(args[0]), try machine.axes(args[1]))
            for axis in axes ?? [] where axis >= array.dimensions || axis < -array.dimensions {
                throw MathError.axisOutOfBounds(axis: axis, dimensions: array.dimensions, prefix: "axis")
            }
            let keeps = try machine.truth(args[4])
            if args[2].isNone {
                let request = ReductionRequest(axes: axes, keeps: keeps)
                let mean = try machine.mean(array, request)
                if mean.count == 0 { throw machine.error(.zeroDivisionError, "division by zero") }
                guard try machine.truth(args[3]) else { return try machine.result(mean) }
                let count = try NDArray.full(mean.shape, .float(Double(array.countAlong(axes: axes))))
                return try machine.heap.tuple([machine.result(mean), machine.result(count)])
            }
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
            let total = try factors.sum(axes: axes, keepDimensions: keeps)
            if try NDArray.apply(.equal, total, .int(0)).reduced(.any).item().truth {
                throw machine.error(.zeroDivisionError, "Weights sum to zero, can't be normalized")
            }
            let products = try NDArray.apply(.multiply, array, factors)
            let mean = try NDArray.apply(.divide, products.sum(axes: axes, keepDimensions: keeps), total)
            guard try machine.truth(args[3]) else { return try machine.result(mean) }
            return try machine.heap.tuple([machine.result(mean), machine.result(total.converted(to: .float64))])
        },
    ]

    private static let together: [Native] = [
        Native("cov(m, y=None, rowvar=True, bias=False, ddof=None)", "The covariances of variables.") { machine, args in
            let degrees = try machine.optionalInteger(args[4]) ?? (machine.truth(args[3]) ? 0 : 1)
            return try machine.wrap(machine.covariance(args[0], args[1], byRow: args[2], degrees))
        },
        Native("corrcoef(x, y=None, rowvar=True)", "The correlation coefficients of variables.") { machine, args in
            let covariances = try machine.covariance(args[0], args[1], byRow: args[2], 1)
            return try machine.result(
                Statistics.correlations(of: covariances) { name, body in try machine.watched(name, body) })
        },
    ]
}

extension Machine {
    /// The covariances of variables, with NumPy's warnings of each step.
    fileprivate func covariance(_ first: Value, _ second: Value, byRow: Value, _ degrees: Int) throws -> NDArray {
        let more = second.isNone ? nil : try array(second)
        let all = try Statistics.observations(array(first), more, variablesAreRows: truth(byRow))
        let means = try mean(all, ReductionRequest(axes: [1], keeps: true))
        if all.shape[1] - degrees <= 0 { try warn("Degrees of freedom <= 0 for slice") }
        return try Statistics.covariance(all, around: means, deltaDegrees: degrees) { name, body in
            try watched(name, body)
        }
    }

    /// Two numbers, such as a range; nil for None.
    func pair(_ value: Value) throws -> (Double, Double)? {
        if value.isNone { return nil }
        let numbers = try doubles(value)
        guard numbers.count == 2 else { throw error(.valueError, "a range is two numbers, not \(numbers.count)") }
        return (numbers[0], numbers[1])
    }
}

extension Machine {
    /// Quantiles for one place or several; the places' axes come first.
    func quantiles(
        _ a: Value, _ q: Value, axes: Value, keeps: Value, method: Value, scale: Double, skipsNaN: Bool
    ) throws -> Value {
        let (array, places) = (try array(a), try array(q))
        guard let method = QuantileMethod(rawValue: method.string?.text ?? "") else {
            throw error(
                .valueError,
                "'\(try strText(method))' is not a valid method. Use one of: "
                    + QuantileMethod.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", "))
        }
        if places.doubles.contains(where: { !($0 >= 0 && $0 <= scale) }) {
            throw scale == 100 ? MathError.percentileRange : MathError.quantileRange
        }
        let (axes, keeps) = (try self.axes(axes), try truth(keeps))
        try refuseQuantiles(of: array, axes, at: places, method: method, skipsNaN: skipsNaN)
        let isNumber =
            places.dimensions == 0 && (axes ?? Array(0..<array.dimensions)).count == array.dimensions
        let accidents = InterpolationAccidents()
        let parts = try places.doubles.map { place in
            let part = try array.quantile(
                place / scale, axes: axes, keepDimensions: keeps, method: method, skipsNaN: skipsNaN,
                noting: accidents)
            return method.choosesElements ? try part.converted(to: array.dtype) : part
        }
        let kind = isNumber ? "scalar " : ""
        try report(accidents.difference, kind + "subtract")
        try report(accidents.product, kind + "multiply")
        try report(accidents.sum, "add")
        try report(accidents.rest, kind + "multiply")
        try report(accidents.fromAbove, "subtract")
        if keeps, places.dimensions == 0, let only = parts.first { return try wrap(only) }
        if places.dimensions == 0, let only = parts.first { return try result(only) }
        guard let first = parts.first else { return try wrap(NDArray.zeros(places.shape)) }
        return try wrap(NDArray.stack(parts).reshaped(places.shape + first.shape))
    }
    /// Throws, as NumPy does, where there is nothing to order, or nothing between two truths.
    private func refuseQuantiles(
        of array: NDArray, _ axes: [Int]?, at places: NDArray, method: QuantileMethod, skipsNaN: Bool
    ) throws {
        for axis in axes ?? [] where axis >= array.dimensions || axis < -array.dimensions {
            throw MathError.axisOutOfBounds(axis: axis, dimensions: array.dimensions, prefix: nil)
        }
        if skipsNaN {
            let lacks = try array.apply(.isNaN).reduced(.all, axes: axes)
            if array.count == 0 {
                try warn("Mean of empty slice")
            } else if try lacks.reduced(.any).item().truth {
                try warn("All-NaN slice encountered")
            }
        } else if try array.countAlong(axes: axes) == 0 {
            let index = array.dtype == .float64 || places.doubles.first == 0 ? -1 : 0
            throw MathError.indexOutOfBounds(index: index, axis: 0, size: 0)
        }
        if array.dtype == .bool, method == .linear { throw MathError.booleanSubtract }
    }
}
