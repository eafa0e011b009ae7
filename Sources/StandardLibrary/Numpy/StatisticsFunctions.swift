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
            let axes = try machine.axes(args[1])
            if try array.countAlong(axes: axes) == 0 {
                try machine.warn("Mean of empty slice")
                try machine.report(.invalid, "scalar divide")
            }
            return try machine.deliver(
                array.ordered(axes: axes, keepDimensions: machine.truth(args[4])) { NDArray.median(of: $0, $1) },
                args[2], "median")
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
            let (first, second) = (try machine.array(args[0]), args[1].isNone ? nil : try machine.array(args[1]))
            let byRow = try machine.truth(args[2])
            let observations = first.dimensions < 2 ? first.count : first.shape[byRow || first.shape[0] == 1 ? 1 : 0]
            let isTooFew = observations - degrees <= 0
            if isTooFew { try machine.warn("Degrees of freedom <= 0 for slice") }
            func covariances() throws -> NDArray {
                try Statistics.covariance(first, second, variablesAreRows: byRow, deltaDegrees: degrees)
            }
            guard isTooFew else { return try machine.wrap(machine.watched("subtract", covariances)) }
            let result = try covariances()
            try machine.report(.divideByZero, "divide")
            if try result.apply(.isNaN).reduced(.any).item().truth { try machine.report(.invalid, "multiply") }
            return try machine.wrap(result)
        },
        Native("corrcoef(x, y=None, rowvar=True)", "The correlation coefficients of variables.") { machine, args in
            try machine.result(
                Statistics.correlationMatrix(
                    machine.array(args[0]), args[1].isNone ? nil : machine.array(args[1]),
                    variablesAreRows: machine.truth(args[2])))
        },
    ]
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
        if array.dtype == .bool, method == .linear {
            throw error(
                .typeError,
                "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, "
                    + "or the logical_xor function instead.")
        }
        let (axes, keeps) = (try self.axes(axes), try truth(keeps))
        let isNumber =
            places.dimensions == 0 && !keeps && (axes ?? Array(0..<array.dimensions)).count == array.dimensions
        let parts = try watched(isNumber ? "scalar multiply" : "multiply") {
            try places.doubles.map {
                try array.quantile(
                    $0 / scale, axes: axes, keepDimensions: keeps, method: method, skipsNaN: skipsNaN)
            }
        }
        if places.dimensions == 0, let only = parts.first { return try result(only) }
        guard let first = parts.first else { return try wrap(NDArray.zeros(places.shape)) }
        return try wrap(NDArray.stack(parts).reshaped(places.shape + first.shape))
    }
}
