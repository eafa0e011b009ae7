import CoreMath
import MiniPython

/// An operation that numpy has both as a function and as a method of arrays: declared once.
struct Shared {
    let function: Native
    let method: Native

    /// A short way for some arrays and arguments; it answers nil for all others.
    typealias Quick = @Sendable (Machine, ArrayObject, Arguments) throws -> Value?

    /// - Parameters:
    ///   - parameters: what follows the array in the signature.
    ///   - quick: a short way for some arrays and arguments; it answers nil for all others.
    ///   - body: takes the array, and the arguments with the array at place 0.
    init(
        _ name: String, _ parameters: String, _ help: String,
        quick: Quick? = nil,
        _ body: @escaping @Sendable (Machine, NDArray, Arguments) throws -> Value
    ) {
        let plain: Native.Body = { machine, args in try body(machine, machine.array(args[0]), args) }
        let native: Native.Body
        if let quick {
            native = { machine, args in
                if let found = try args[0].withArray({ try quick(machine, $0, args) }) { return found }
                return try plain(machine, args)
            }
        } else {
            native = plain
        }
        let rest = parameters.isEmpty ? "" : ", \(parameters)"
        function = Native("\(name)(a\(rest))", help, native)
        method = Native("\(name)(self\(rest))", help, native)
    }
}

/// Reductions and other summaries, as functions and as methods.
enum SharedOperations {
    static let all = reductions + places + running + shaping + ordering

    /// The short way of a summary, for arguments that ask for nothing beside it.
    private static func summary(
        _ summary: QuickSummary?, _ isPlain: @escaping @Sendable (Arguments) -> Bool
    ) -> Shared.Quick? {
        guard let summary else { return nil }
        return { machine, array, args in
            guard isPlain(args) else { return nil }
            if args[1].isNone { return try array.quickSummary(summary, machine) }
            guard let axis = args[1].int, summary == .sum || summary == .mean else { return nil }
            return try array.quickSummary(summary, axis: axis, machine)
        }
    }

    private static func reduction(
        _ name: String, _ operation: Reduction, _ help: String, quick: QuickSummary? = nil
    ) -> Shared {
        Shared(
            name, "axis=None, dtype=None, out=None, keepdims=False, initial=<absent>, where=True", help,
            quick: summary(quick) { args in
                args[2].isNone && args[3].isNone && args[4].bool == false && args[5].isUndefined
                    && args[6].bool == true
            }
        ) { machine, array, args in
            let source = try machine.dtype(args[2]).map { try array.converted(to: $0) } ?? array
            let request = try machine.reduction(axes: args[1], keeps: args[4], initial: args[5], mask: args[6])
            return try machine.deliver(
                machine.reduce(operation, source, request), args[3], operation.pairwise.rawValue)
        }
    }

    private static func extreme(
        _ name: String, _ operation: Reduction, _ help: String, quick: QuickSummary? = nil
    ) -> Shared {
        Shared(
            name, "axis=None, out=None, keepdims=False, initial=<absent>, where=True", help,
            quick: summary(quick) { args in
                args[2].isNone && args[3].bool == false && args[4].isUndefined
                    && args[5].bool == true
            }
        ) { machine, array, args in
            let request = try machine.reduction(axes: args[1], keeps: args[3], initial: args[4], mask: args[5])
            return try machine.deliver(
                machine.reduce(operation, array, request), args[2], operation.pairwise.rawValue)
        }
    }

    private static func spread(_ name: String, _ help: String, _ body: @escaping @Sendable (NDArray) throws -> NDArray)
        -> Shared
    {
        Shared(
            name, "axis=None, dtype=None, out=None, ddof=0, keepdims=False, where=True, correction=<absent>", help,
            quick: { machine, array, args in
                guard args[1].isNone, args[2].isNone, args[3].isNone, let degrees = args[4].int,
                    args[5].bool == false, args[6].bool == true, args[7].isUndefined
                else { return nil }
                return try array.quickSpread(degrees: degrees, isRoot: name == "std", machine)
            }
        ) { machine, array, args in
            let degrees = try machine.number(args[7].isUndefined ? args[4] : args[7], "ddof")
            let request = try machine.reduction(axes: args[1], keeps: args[5], mask: args[6])
            return try machine.deliver(body(machine.variance(array, request, degrees: degrees)), args[3], name)
        }
    }

    static let reductions: [Shared] = [
        reduction("sum", .sum, "The sum of the elements along an axis, or of all.", quick: .sum),
        reduction("prod", .prod, "The product of the elements along an axis, or of all."),
        extreme("min", .min, "The smallest element along an axis, or of all.", quick: .smallest),
        extreme("max", .max, "The largest element along an axis, or of all.", quick: .largest),
        extreme("any", .any, "Whether any element along an axis is true."),
        extreme("all", .all, "Whether all elements along an axis are true."),
        Shared(
            "mean", "axis=None, dtype=None, out=None, keepdims=False, where=True", "The arithmetic mean along an axis.",
            quick: summary(.mean) { args in
                args[2].isNone && args[3].isNone && args[4].bool == false && args[5].bool == true
            }
        ) { machine, array, args in
            let request = try machine.reduction(axes: args[1], keeps: args[4], mask: args[5])
            let mean = try machine.mean(array, request)
            return try machine.deliver(
                machine.dtype(args[2]).map { try mean.converted(to: $0) } ?? mean, args[3], "add")
        },
        spread("var", "The variance along an axis: mean squared distance from the mean.") { $0 },
        spread("std", "The standard deviation along an axis: the root of the variance.") { try $0.apply(.sqrt) },
        Shared("trace", "offset=0", "The sum of the diagonal.") { machine, array, args in
            let offset = try machine.integer(args[1])
            return try machine.result(machine.watched("reduce") { try array.trace(offset: offset) })
        },
    ]

    static let places: [Shared] = [
        Shared("argmin", "axis=None, out=None, *, keepdims=False", "Where the smallest element is.") {
            machine, array, args in
            try machine.deliver(
                array.argmin(axis: machine.optionalInteger(args[1]), keepDimensions: machine.truth(args[3])), args[2],
                "argmin")
        },
        Shared("argmax", "axis=None, out=None, *, keepdims=False", "Where the largest element is.") {
            machine, array, args in
            try machine.deliver(
                array.argmax(axis: machine.optionalInteger(args[1]), keepDimensions: machine.truth(args[3])), args[2],
                "argmax")
        },
        Shared("nonzero", "", "The indices of the elements that are not zero, one array for each axis.") {
            machine, array, _ in
            if array.dimensions == 0 {
                throw machine.error(
                    .valueError,
                    "Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead."
                        + (array.dtype == .bool
                            ? " If the context of this error is of the form `arr[nonzero(cond)]`, just use `arr[cond]`."
                            : ""))
            }
            return try machine.tuple(array.nonzero())
        },
    ]

    private static func running(
        _ name: String, _ help: String, _ body: @escaping @Sendable (NDArray, Int?) throws -> NDArray
    ) -> Shared {
        Shared(name, "axis=None, dtype=None, out=None", help) { machine, array, args in
            let source = try machine.dtype(args[2]).map { try array.converted(to: $0) } ?? array
            let result = try machine.watched("accumulate") { try body(source, machine.optionalInteger(args[1])) }
            return try machine.deliver(result.dimensions == 0 ? result.reshaped([1]) : result, args[3], name)
        }
    }

    static let running: [Shared] = [
        running("cumsum", "The running sums along an axis, or over all elements.") { try $0.cumulativeSum(axis: $1) },
        running("cumprod", "The running products along an axis, or over all elements.") {
            try $0.cumulativeProduct(axis: $1)
        },
        Shared("round", "decimals=0, out=None", "The elements rounded to decimals, halves to even.") {
            machine, array, args in
            try machine.elementwise("rint", [array], (args[2], .true, .none)) {
                try $0[0].rounded(decimals: machine.integer(args[1]))
            }
        },
        Shared(
            "clip", "a_min=<absent>, a_max=<absent>, out=None, *, min=<absent>, max=<absent>",
            "The elements brought into a range."
        ) { machine, array, args in
            try machine.clip(array, args)
        },
        Shared(
            "dot", "b, out=None", "The product of vectors or matrices.",
            quick: { machine, array, args in args[2].isNone ? try array.quickProduct(args[1], machine) : nil }
        ) { machine, array, args in
            try machine.elementwise("dot", [array], (args[2], .true, .none)) { operands in
                let other = try machine.array(args[1])
                // A number times more than a matrix is no product of BLAS.
                let ranks = [array.dimensions, other.dimensions].sorted()
                let isPlain = ranks[0] == 0 && ranks[1] > 2
                return try machine.watched(isPlain ? "multiply" : "dot") { try NDArray.dot(operands[0], other) }
            }
        },
    ]

    static let shaping: [Shared] = [
        Shared("ravel", "order='C'", "The elements along one axis, as a view where possible.") { machine, array, args in
            try machine.wrap(machine.isColumnOrder(args[1]) ? array.transposed.raveled() : array.raveled())
        },
        Shared("squeeze", "axis=None", "The array without axes of length 1.") { machine, array, args in
            try machine.wrap(array.squeezed(axes: machine.axes(args[1])))
        },
        Shared("repeat", "repeats, axis=None", "Each element so many times in a row.") { machine, array, args in
            let axis = try machine.optionalInteger(args[2])
            let times = try machine.array(args[1])
            if times.dimensions == 0 {
                let source = try array.dimensions == 0 ? array.raveled() : array
                return try machine.wrap(source.repeated(machine.integer(args[1]), axis: axis))
            }
            let source = axis == nil || array.dimensions == 0 ? try array.raveled() : array
            let place = axis ?? 0
            let lengths = times.integers
            if lengths.contains(where: { $0 < 0 }) {
                throw machine.error(.valueError, "repeats may not contain negative values.")
            }
            let length = try source.length(along: place)
            guard lengths.count == length else {
                throw machine.error(
                    .valueError,
                    "operands could not be broadcast together with shape (\(length),) (\(lengths.count),)")
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
        Shared("take", "indices, axis=None, out=None, mode='raise'", "The elements with these indices.") {
            machine, array, args in
            let axis = try machine.optionalInteger(args[2])
            let lane = try axis == nil || array.dimensions == 0 ? array.raveled() : array
            let length = try lane.length(along: axis ?? 0)
            let wanted = try machine.array(args[1])
            if length == 0, wanted.count > 0 {
                throw machine.error(.indexError, "cannot do a non-empty take from an empty axes.")
            }
            let indices = try machine.bounded(
                machine.array(args[1], .int64).converted(to: .int64), length, mode: args[4])
            return try machine.deliver(lane.taking(indices, axis: axis ?? 0), args[3], "take")
        },
    ]

    static let ordering: [Shared] = [
        Shared(
            "argsort", "axis=-1, kind=None, order=None, *, stable=None",
            "The indices that would sort the array along an axis."
        ) {
            machine, array, args in
            _ = try machine.isStable(kind: args[2], order: args[3], stable: args[4])
            let source = try array.dimensions == 0 ? array.reshaped([1]) : array
            return try machine.wrap(source.argsort(axis: machine.optionalInteger(args[1])))
        },
        Shared("searchsorted", "v, side='left', sorter=None", "Where values would have to go into a sorted vector.") {
            machine, array, args in
            let side = args[2].string?.text ?? ""
            guard side == "left" || side == "right" else {
                throw machine.error(
                    .valueError,
                    "search side must be 'left' or 'right' (got \(try machine.reprText(args[2])))")
            }
            if args[3].isNone {
                return try machine.result(array.searchSorted(machine.array(args[1]), right: side == "right"))
            }
            let order = try machine.array(args[3])
            let sorted = try array.subscripted([.array(order)])
            return try machine.result(sorted.searchSorted(machine.array(args[1]), right: side == "right"))
        },
    ]
}
