import CoreMath
import MiniPython

/// Reductions and order statistics that pass over nan.
enum NaNFunctions {
    static let all: [Native] = sums + extremes + means + ordered + replacing

    /// The array with a number in the place of each nan.
    private static func filled(_ array: NDArray, _ number: Double) throws -> NDArray {
        guard array.dtype == .float64 else { return array }
        return try NDArray.choose(array.apply(.isNaN), .scalar(.float(number)), array)
    }

    private static func isNumber(_ array: NDArray) throws -> NDArray { try array.apply(.isNaN).apply(.logicalNot) }

    private static func holds(_ array: NDArray) throws -> Bool { try array.reduced(.any).item().truth }

    private static func sum(_ name: String, _ operation: Reduction, _ identity: Double, _ help: String) -> Native {
        Native("\(name)(a, axis=None, dtype=None, out=None, keepdims=False, initial=<absent>, where=True)", help) {
            machine, args in
            let array = try filled(machine.array(args[0]), identity)
            let request = try machine.reduction(axes: args[1], keeps: args[4], initial: args[5], mask: args[6])
            return try machine.deliver(
                machine.reduce(operation, array, request), args[3], operation.pairwise.rawValue)
        }
    }

    private static let sums: [Native] = [
        sum("nansum", .sum, 0, "The sum without nan."), sum("nanprod", .prod, 1, "The product without nan."),
        Native("nancumsum(a, axis=None, dtype=None, out=None)", "The running sums, nan counted as 0.") {
            machine, args in
            try machine.deliver(
                filled(machine.array(args[0]), 0).cumulativeSum(axis: machine.optionalInteger(args[1])), args[3],
                "nancumsum")
        },
        Native("nancumprod(a, axis=None, dtype=None, out=None)", "The running products, nan counted as 1.") {
            machine, args in
            try machine.deliver(
                filled(machine.array(args[0]), 1).cumulativeProduct(axis: machine.optionalInteger(args[1])), args[3],
                "nancumprod")
        },
    ]

    private static func extreme(_ name: String, _ operation: Reduction, _ fill: Double, _ help: String) -> Native {
        Native("\(name)(a, axis=None, out=None, keepdims=False, initial=<absent>, where=True)", help) { machine, args in
            let array = try machine.array(args[0])
            let request = try machine.reduction(axes: args[1], keeps: args[3], initial: args[4], mask: args[5])
            let result: NDArray
            do {
                result = try machine.reduce(operation, filled(array, fill), request)
            } catch MathError.emptyReduction where args[0].arrayObject != nil {
                throw MathError.emptyReduction(operation == .min ? "fmin" : "fmax")
            }
            guard array.dtype == .float64, request.initial == nil else {
                return try machine.deliver(result, args[2], operation.pairwise.rawValue)
            }
            let lacks = try isNumber(array).reduced(.any, axes: request.axes, keepDimensions: request.keeps)
                .apply(.logicalNot)
            if try holds(lacks) {
                try machine.warn("All-NaN \(args[0].arrayObject == nil ? "axis" : "slice") encountered")
            }
            return try machine.deliver(
                NDArray.choose(lacks, .scalar(.float(.nan)), result), args[2], operation.pairwise.rawValue)
        }
    }

    private static func place(_ name: String, _ fill: Double, _ help: String, smallest: Bool) -> Native {
        Native("\(name)(a, axis=None, out=None, *, keepdims=False)", help) { machine, args in
            let array = try machine.array(args[0])
            if array.dtype == .float64, array.count > 0 {
                let lacks = try array.apply(.isNaN).reduced(.all, axes: machine.axes(args[1]))
                if try holds(lacks) { throw machine.error(.valueError, "All-NaN slice encountered") }
            }
            let (axis, keeps) = (try machine.optionalInteger(args[1]), try machine.truth(args[3]))
            let source = try filled(array, fill)
            return try machine.deliver(
                smallest
                    ? source.argmin(axis: axis, keepDimensions: keeps)
                    : source.argmax(axis: axis, keepDimensions: keeps), args[2], name)
        }
    }

    private static let extremes: [Native] = [
        extreme("nanmin", .min, .infinity, "The smallest element without nan."),
        extreme("nanmax", .max, -.infinity, "The largest element without nan."),
        place("nanargmin", .infinity, "Where the smallest element without nan is.", smallest: true),
        place("nanargmax", -.infinity, "Where the largest element without nan is.", smallest: false),
    ]

    /// The means of floating-point numbers; nan where there is none.
    private static func mean(_ array: NDArray, _ request: ReductionRequest, _ machine: Machine) throws -> NDArray {
        let counts = try isNumber(array).sum(axes: request.axes, keepDimensions: request.keeps)
        return try NDArray.apply(.divide, machine.reduce(.sum, filled(array, 0), request), counts)
    }

    /// The means of any numbers, with a warning where there is none.
    private static func warnedMean(
        _ array: NDArray, _ request: ReductionRequest, _ machine: Machine
    ) throws -> NDArray {
        guard array.dtype == .float64 else { return try machine.mean(array, request) }
        let counts = try isNumber(array).sum(axes: request.axes, keepDimensions: request.keeps)
        if try holds(NDArray.apply(.equal, counts, .int(0))) { try machine.warn("Mean of empty slice") }
        return try mean(array, request, machine)
    }

    private static func spread(
        _ name: String, _ help: String, _ finish: @escaping @Sendable (NDArray) throws -> NDArray
    ) -> Native {
        Native(
            "\(name)(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, correction=<absent>)", help
        ) { machine, args in
            let array = try machine.array(args[0])
            let degrees = try machine.number(args[6].isUndefined ? args[4] : args[6], "ddof")
            let request = try machine.reduction(axes: args[1], keeps: args[5])
            guard array.dtype == .float64 else {
                return try machine.deliver(finish(machine.variance(array, request, degrees: degrees)), args[3], name)
            }
            let mask = try isNumber(array)
            let center = try mean(array, ReductionRequest(axes: request.axes, keeps: true), machine)
            let numbers = try filled(array, 0)
            let distances = try machine.watched("subtract") {
                try NDArray.choose(mask, NDArray.apply(.subtract, numbers, center), .scalar(.float(0)))
            }
            let squares = try distances.apply(.square)
            let total = try squares.sum(axes: request.axes, keepDimensions: request.keeps)
            let counts = try mask.sum(axes: request.axes, keepDimensions: request.keeps)
            let left = try NDArray.apply(.subtract, counts, .float(degrees))
            let isBad = try NDArray.apply(.lessEqual, left, .int(0))
            if try holds(isBad) { try machine.warn("Degrees of freedom <= 0 for slice.") }
            let result = try NDArray.choose(
                isBad, .scalar(.float(.nan)), NDArray.apply(.divide, total, left))
            return try machine.deliver(finish(result), args[3], name)
        }
    }

    private static let means: [Native] = [
        Native("nanmean(a, axis=None, dtype=None, out=None, keepdims=False)", "The mean without nan.") {
            machine, args in
            let request = try machine.reduction(axes: args[1], keeps: args[4])
            return try machine.deliver(warnedMean(machine.array(args[0]), request, machine), args[3], "add")
        },
        spread("nanvar", "The variance without nan.") { $0 },
        spread("nanstd", "The standard deviation without nan.") { try $0.apply(.sqrt) },
    ]

    private static func quantile(_ name: String, _ help: String, percent: Double) -> Native {
        Native("\(name)(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False)", help) {
            machine, args in
            try machine.quantiles(
                args[0], args[1], axes: args[2], keeps: args[6], method: args[5], scale: percent, skipsNaN: true)
        }
    }

    private static let ordered: [Native] = [
        Native(
            "nanmedian(a, axis=None, out=None, overwrite_input=False, keepdims=False)",
            "The middle of the sorted elements without nan."
        ) { machine, args in
            let (array, axes) = (try machine.array(args[0]), try machine.axes(args[1]))
            let keeps = try machine.truth(args[4])
            if array.count == 0 {
                let request = ReductionRequest(axes: axes, keeps: keeps)
                return try machine.deliver(warnedMean(array, request, machine), args[2], "median")
            }
            if try holds(array.apply(.isNaN).reduced(.all, axes: axes)) {
                try machine.warn("All-NaN slice encountered")
            }
            let medians = try array.ordered(axes: axes, keepDimensions: keeps, skipsNaN: true) {
                NDArray.median(of: $0, $1)
            }
            return try machine.deliver(medians, args[2], "median", keepsArray: keeps)
        },
        quantile("nanpercentile", "What q percent of the elements lie below, without nan.", percent: 100),
        quantile("nanquantile", "What a fraction q of the elements lie below, without nan.", percent: 1),
    ]

    private static let replacing: [Native] = [
        Native(
            "nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None)",
            "The array with nan replaced, and infinities by the largest numbers."
        ) { machine, args in
            let array = try machine.array(args[0])
            guard array.dtype == .float64 else { return try machine.result(array.copy()) }
            let largest = Double.greatestFiniteMagnitude
            let high = try args[3].isNone ? NDArray.scalar(.float(largest)) : machine.array(args[3])
            let low = try args[4].isNone ? NDArray.scalar(.float(-largest)) : machine.array(args[4])
            var result = try NDArray.choose(array.apply(.isNaN), machine.array(args[2]), array)
            result = try NDArray.choose(NDArray.apply(.equal, array, .float(.infinity)), high, result)
            result = try NDArray.choose(NDArray.apply(.equal, array, .float(-.infinity)), low, result)
            if try !machine.truth(args[1]), args[0].arrayObject != nil {
                try array.assign(result)
                return args[0]
            }
            return try machine.result(result)
        }
    ]
}
