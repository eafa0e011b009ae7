import CoreMath
import MiniPython

/// An operation that numpy has both as a function and as a method of arrays: declared once.
struct Shared {
    let function: Native
    let method: Native

    /// - Parameters:
    ///   - parameters: what follows the array in the signature.
    ///   - body: takes the array, and the arguments with the array at place 0.
    init(
        _ name: String, _ parameters: String, _ help: String,
        _ body: @escaping @Sendable (Machine, NDArray, Arguments) throws -> Value
    ) {
        let native: Native.Body = { machine, args in try body(machine, machine.array(args[0]), args) }
        let rest = parameters.isEmpty ? "" : ", \(parameters)"
        function = Native("\(name)(a\(rest))", help, native)
        method = Native("\(name)(self\(rest))", help, native)
    }
}

/// Reductions and other summaries, as functions and as methods.
enum SharedOperations {
    static let all = reductions + places + running + shaping + ordering

    private static func reduction(_ name: String, _ operation: Reduction, _ help: String) -> Shared {
        Shared(name, "axis=None, dtype=None, out=None, keepdims=False", help) { machine, array, args in
            let source = try machine.dtype(args[2]).map { try array.converted(to: $0) } ?? array
            return try machine.result(
                source.reduced(operation, axes: machine.axes(args[1]), keepDimensions: machine.truth(args[4])))
        }
    }

    private static func extreme(_ name: String, _ operation: Reduction, _ help: String) -> Shared {
        Shared(name, "axis=None, out=None, keepdims=False", help) { machine, array, args in
            try machine.result(
                array.reduced(operation, axes: machine.axes(args[1]), keepDimensions: machine.truth(args[3])))
        }
    }

    static let reductions: [Shared] = [
        reduction("sum", .sum, "The sum of the elements along an axis, or of all."),
        reduction("prod", .prod, "The product of the elements along an axis, or of all."),
        extreme("min", .min, "The smallest element along an axis, or of all."),
        extreme("max", .max, "The largest element along an axis, or of all."),
        extreme("any", .any, "Whether any element along an axis is true."),
        extreme("all", .all, "Whether all elements along an axis are true."),
        Shared("mean", "axis=None, dtype=None, out=None, keepdims=False", "The arithmetic mean along an axis.") {
            machine, array, args in
            try machine.result(array.mean(axes: machine.axes(args[1]), keepDimensions: machine.truth(args[4])))
        },
        Shared(
            "var", "axis=None, dtype=None, out=None, ddof=0, keepdims=False",
            "The variance along an axis: mean squared distance from the mean."
        ) { machine, array, args in
            try machine.result(
                array.variance(
                    axes: machine.axes(args[1]), deltaDegrees: machine.integer(args[4]),
                    keepDimensions: machine.truth(args[5])))
        },
        Shared(
            "std", "axis=None, dtype=None, out=None, ddof=0, keepdims=False",
            "The standard deviation along an axis: the root of the variance."
        ) { machine, array, args in
            try machine.result(
                array.standardDeviation(
                    axes: machine.axes(args[1]), deltaDegrees: machine.integer(args[4]),
                    keepDimensions: machine.truth(args[5])))
        },
        Shared("trace", "offset=0", "The sum of the diagonal.") { machine, array, args in
            try machine.result(array.trace(offset: machine.integer(args[1])))
        },
    ]

    static let places: [Shared] = [
        Shared("argmin", "axis=None, out=None, *, keepdims=False", "Where the smallest element is.") {
            machine, array, args in
            try machine.result(
                array.argmin(axis: machine.optionalInteger(args[1]), keepDimensions: machine.truth(args[3])))
        },
        Shared("argmax", "axis=None, out=None, *, keepdims=False", "Where the largest element is.") {
            machine, array, args in
            try machine.result(
                array.argmax(axis: machine.optionalInteger(args[1]), keepDimensions: machine.truth(args[3])))
        },
        Shared("nonzero", "", "The indices of the elements that are not zero, one array for each axis.") {
            machine, array, _ in
            if array.dimensions == 0 {
                throw machine.error(
                    .valueError,
                    "Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead. "
                        + "If the context of this error is of the form `arr[nonzero(cond)]`, just use `arr[cond]`.")
            }
            return try machine.tuple(array.nonzero())
        },
    ]

    static let running: [Shared] = [
        Shared("cumsum", "axis=None", "The running sums along an axis, or over all elements.") { machine, array, args in
            try machine.result(array.cumulativeSum(axis: machine.optionalInteger(args[1])))
        },
        Shared("cumprod", "axis=None", "The running products along an axis, or over all elements.") {
            machine, array, args in
            try machine.result(array.cumulativeProduct(axis: machine.optionalInteger(args[1])))
        },
        Shared("round", "decimals=0", "The elements rounded to decimals, halves to even.") { machine, array, args in
            try machine.result(array.rounded(decimals: machine.integer(args[1])))
        },
        Shared("clip", "min=None, max=None", "The elements brought into a range.") { machine, array, args in
            func bound(_ value: Value) throws -> NDArray? { value.isNone ? nil : try machine.array(value) }
            return try machine.result(array.clipped(bound(args[1]), bound(args[2])))
        },
        Shared("dot", "b", "The product of vectors or matrices.") { machine, array, args in
            try machine.result(NDArray.dot(array, machine.array(args[1])))
        },
    ]

    static let shaping: [Shared] = [
        Shared("ravel", "order='C'", "The elements along one axis, as a view where possible.") { machine, array, _ in
            try machine.wrap(array.raveled())
        },
        Shared("squeeze", "axis=None", "The array without axes of length 1.") { machine, array, args in
            try machine.wrap(array.squeezed(axes: machine.axes(args[1])))
        },
        Shared("repeat", "repeats, axis=None", "Each element so many times in a row.") { machine, array, args in
            let axis = try machine.optionalInteger(args[2])
            let times = try machine.array(args[1])
            if times.dimensions == 0 { return try machine.wrap(array.repeated(machine.integer(args[1]), axis: axis)) }
            let source = axis == nil ? try array.raveled() : array
            let place = axis ?? 0
            let lengths = times.integers
            guard source.shape.indices.contains(place), lengths.count == source.shape[place] else {
                throw machine.error(.valueError, "operands could not be broadcast together with shape \(source.shape)")
            }
            let total = lengths.reduce(0) { $0 &+ max(0, $1) }
            try machine.checkRoom(total, bytesEach: 16)
            let chosen = lengths.enumerated().flatMap { [Int](repeating: $0, count: max(0, $1)) }
            return try machine.wrap(source.taking(NDArray.of(chosen), axis: place))
        },
        Shared("diagonal", "offset=0", "The elements on a diagonal, as a view.") { machine, array, args in
            try machine.wrap(array.diagonal(offset: machine.integer(args[1])))
        },
        Shared("swapaxes", "axis1, axis2", "A view with two axes exchanged.") { machine, array, args in
            try machine.wrap(array.swappingAxes(machine.integer(args[1]), machine.integer(args[2])))
        },
        Shared("take", "indices, axis=None", "The elements with these indices.") { machine, array, args in
            try machine.result(
                array.taking(machine.array(args[1], .int64), axis: machine.optionalInteger(args[2])))
        },
    ]

    static let ordering: [Shared] = [
        Shared("argsort", "axis=-1, kind=None", "The indices that would sort the array along an axis.") {
            machine, array, args in
            try machine.wrap(array.argsort(axis: machine.optionalInteger(args[1])))
        },
        Shared("searchsorted", "v, side='left'", "Where values would have to go into a sorted vector.") {
            machine, array, args in
            try machine.result(
                array.searchSorted(machine.array(args[1]), right: args[2].string?.text == "right"))
        },
    ]
}
