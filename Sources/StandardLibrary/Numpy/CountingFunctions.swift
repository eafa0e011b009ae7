import CoreMath
import MiniPython

/// Functions that count.
enum CountingFunctions {
    static let all: [Native] = plain + histograms

    private static let plain: [Native] = [
        Native("count_nonzero(a, axis=None, *, keepdims=False)", "How many elements are not zero.") { machine, args in
            let counts = try machine.array(args[0]).countNonzero(
                axes: machine.axes(args[1]), keepDimensions: machine.truth(args[2]))
            return try machine.result(counts)
        },
        Native("bincount(x, weights=None, minlength=0)", "How often each whole number occurs, or the sums of weights.")
        {
            machine, args in
            let numbers = try machine.array(args[0])
            let length = try machine.integer(args[2])
            if length < 0 { throw machine.error(.valueError, "'minlength' must not be negative") }
            guard numbers.dimensions == 1 else {
                throw machine.error(
                    .valueError,
                    numbers.dimensions == 0
                        ? "object of too small depth for desired array" : "object too deep for desired array")
            }
            try machine.checkRoom(
                max(length, numbers.count == 0 ? 0 : numbers.reduced(.max).item().integer), bytesEach: 8)
            let counts = try Statistics.binCount(numbers, minimumLength: length)
            if args[1].isNone { return try machine.wrap(counts) }
            let weights = try machine.array(args[1])
            guard weights.count == numbers.count else {
                throw machine.error(.valueError, "The weights and list don't have the same length.")
            }
            return try machine.wrap(Statistics.sums(weights.raveled(), in: numbers, count: counts.count))
        },
        Native("digitize(x, bins, right=False)", "Into which bin each value falls.") { machine, args in
            let (values, bins) = (try machine.array(args[0]), try machine.array(args[1]))
            let edges = bins.doubles
            let pairs = zip(edges, edges.dropFirst())
            let isRight = try machine.truth(args[2])
            if pairs.allSatisfy({ $0 <= $1 }) {
                return try machine.result(bins.searchSorted(values, right: !isRight))
            }
            guard pairs.allSatisfy({ $0 >= $1 }) else {
                throw machine.error(.valueError, "bins must be monotonically increasing or decreasing")
            }
            let places = try bins.flipped().searchSorted(values, right: isRight)
            return try machine.result(NDArray.apply(.subtract, .int(bins.count), places))
        },
    ]

    private static let histograms: [Native] = [
        Native(
            "histogram(a, bins=10, range=None, density=None, weights=None)",
            "How many values fall into each bin, and its edges."
        ) { machine, args in
            let values = try machine.array(args[0]).raveled()
            let edges = try machine.edges(values, bins: args[1], range: args[2])
            var counts = try machine.counts(values, args[1], args[2], edges)
            if !args[4].isNone {
                let weights = try machine.array(args[4])
                guard weights.count == values.count else {
                    throw machine.error(.valueError, "weights should have the same shape as a.")
                }
                counts = try Statistics.sums(weights.raveled(), of: values, edges: edges)
            }
            guard !args[3].isNone, try machine.truth(args[3]) else { return try machine.tuple([counts, edges]) }
            let areas = try NDArray.apply(.multiply, edges.differences(), counts.sum())
            return try machine.tuple([NDArray.apply(.divide, counts, areas), edges])
        },
        Native("histogram_bin_edges(a, bins=10, range=None, weights=None)", "The edges of the bins of a histogram.") {
            machine, args in
            try machine.wrap(machine.edges(machine.array(args[0]).raveled(), bins: args[1], range: args[2]))
        },
        Native(
            "histogram2d(x, y, bins=10, range=None, density=None, weights=None)",
            "How many points fall into each cell of a grid, and its edges."
        ) { machine, args in
            let values = try [args[0], args[1]].map { try machine.array($0).raveled() }
            guard values[0].count == values[1].count else {
                throw machine.error(.valueError, "x and y must have the same length.")
            }
            var bins = [args[2], args[2]]
            if let list = args[2].list, list.count == 2 { bins = Array(list.values) }
            if let tuple = args[2].tuple, tuple.count == 2 { bins = Array(tuple.values) }
            var ranges = [Value.none, Value.none]
            if !args[3].isNone { ranges = try machine.unpack(args[3], count: 2) }
            let edges = try (0..<2).map { try machine.edges(values[$0], bins: bins[$0], range: ranges[$0]) }
            let weights = try args[5].isNone ? nil : machine.array(args[5]).raveled()
            var counts = try Statistics.grid(values[0], values[1], edges[0], edges[1], weights: weights)
            if !args[4].isNone, try machine.truth(args[4]) {
                let areas = try NDArray.outer(edges[0].differences(), edges[1].differences())
                counts = try NDArray.apply(
                    .divide, counts, NDArray.apply(.multiply, areas, counts.sum()))
            }
            return try machine.tuple([counts, edges[0], edges[1]])
        },
    ]
}

extension Machine {
    /// The edges that a `bins` argument asks for: a count, a rule's name, or the edges themselves.
    fileprivate func edges(_ values: NDArray, bins: Value, range: Value) throws -> NDArray {
        if let name = bins.string?.text {
            guard let rule = BinRule(rawValue: name) else {
                throw error(.valueError, "'\(name)' is not a valid estimator for `bins`")
            }
            return try Statistics.histogram(
                values, bins: Statistics.binCount(values, rule: rule, range: pair(range)), range: pair(range)
            ).edges
        }
        guard try scalar(bins) != nil else {
            let edges = try array(bins)
            guard edges.dimensions == 1 else { throw error(.valueError, "`bins` must be 1d, when an array") }
            return edges
        }
        let count = try integer(bins)
        try checkRoom(count, bytesEach: 32)
        return try Statistics.histogram(values, bins: count, range: pair(range)).edges
    }

    fileprivate func counts(_ values: NDArray, _ bins: Value, _ range: Value, _ edges: NDArray) throws -> NDArray {
        if bins.string == nil, try scalar(bins) == nil { return try Statistics.histogram(values, edges: edges) }
        return try Statistics.histogram(values, bins: edges.count - 1, range: pair(range)).counts
    }
}
