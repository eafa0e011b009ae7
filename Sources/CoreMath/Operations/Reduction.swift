/// An operation that folds the elements along axes into one.
public enum Reduction: String, CaseIterable, Sendable {
    case sum, prod, min, max, any, all

    /// The operation on two elements that the reduction repeats.
    public var pairwise: BinaryOperation {
        switch self {
        case .sum: .add
        case .prod: .multiply
        case .min: .minimum
        case .max: .maximum
        case .any: .logicalOr
        case .all: .logicalAnd
        }
    }

    /// The name in the error about an empty array, or nil when that has a value.
    fileprivate var nameWithoutIdentity: String? {
        self == .min ? "minimum" : self == .max ? "maximum" : nil
    }
}

/// The axes of a reduction over one array: sorted as NumPy walks them, so that floating-point
/// sums add the same numbers in the same order.
///
/// Axes are ordered by stride, merged where one stride crosses both, and the shortest is the
/// inner loop; if it is one that is folded away, its sum is pairwise.
struct ReductionPlan {
    struct Axis {
        var length: Int
        var step: Int
        var resultStep: Int
    }

    private(set) var axes: [Axis] = []
    /// The result's shape, with folded axes at length 1.
    let keptShape: [Int]
    let resultShape: [Int]
    /// How many elements are folded into one.
    let foldedCount: Int

    init(_ array: NDArray, axes reduced: [Int]?, keepDimensions: Bool) throws {
        let folded = try Self.axes(reduced, array)
        var kept = array.shape
        var isFolded = [Bool](repeating: false, count: kept.count)
        var total = 1
        for axis in folded {
            isFolded[axis] = true
            total *= kept[axis]
            kept[axis] = 1
        }
        keptShape = kept
        foldedCount = total
        resultShape =
            keepDimensions ? kept : array.shape.indices.filter { !isFolded[$0] }.map { array.shape[$0] }
        let resultSteps = Shape.contiguousStrides(kept)
        for axis in array.shape.indices where array.shape[axis] != 1 {
            axes.append(
                Axis(
                    length: array.shape[axis], step: array.strides[axis],
                    resultStep: isFolded[axis] ? 0 : resultSteps[axis]))
        }
        sortAndMerge()
    }

    /// Whether elements that lie side by side are folded into one.
    var foldsRows: Bool { axes.last.map { $0.resultStep == 0 && $0.step == 1 && $0.length > 0 } ?? false }

    /// The axes counted from the front; an array without axes is folded along 0 or -1 as well, as in NumPy.
    static func axes(_ axes: [Int]?, _ array: NDArray) throws -> [Int] {
        if array.dimensions == 0, let axes, axes.count == 1, axes[0] == 0 || axes[0] == -1 { return [] }
        return try Shape.axes(axes ?? Array(array.shape.indices), dimensions: array.dimensions)
    }

    private mutating func sortAndMerge() {
        // An insertion sort, because equal strides must keep their order.
        for index in axes.indices.dropFirst() {
            var place = index
            while place > 0 && abs(axes[place - 1].step) < abs(axes[place].step) {
                axes.swapAt(place - 1, place)
                place -= 1
            }
        }
        var merged: [Axis] = []
        for axis in axes {
            if let last = merged.last, last.step == axis.step * axis.length,
                last.resultStep == axis.resultStep * axis.length
            {
                merged[merged.count - 1] = Axis(
                    length: last.length * axis.length, step: axis.step, resultStep: axis.resultStep)
            } else {
                merged.append(axis)
            }
        }
        axes = merged
    }

    /// Calls `body` for every run of inner axes that are folded away together, though no single
    /// stride crosses them: place, place in the result, those axes.
    ///
    /// Returns false, without a call, when at most one axis is folded at the inner end.
    func forEachFoldedRun(_ body: (Int, Int, [Axis]) -> Void) -> Bool {
        let inner = Array(axes.reversed().prefix { $0.resultStep == 0 }.reversed())
        if inner.count < 2 { return false }
        if axes.contains(where: { $0.length == 0 }) { return true }
        let outer = axes.dropLast(inner.count)
        Traversal.rows(
            outer.map { $0.length }, outer.map { $0.step }, outer.map { $0.resultStep }, outer.map { _ in 0 }
        ) { place, resultPlace, _, length, step, resultStep, _ in
            for index in 0..<length { body(place + index * step, resultPlace + index * resultStep, inner) }
        }
        return true
    }

    /// Calls `body` for every row of the inner axis: place, place in the result, the inner axis.
    func forEachRow(_ body: (Int, Int, Axis) throws -> Void) rethrows {
        if axes.contains(where: { $0.length == 0 }) { return }
        guard let inner = axes.last else { return try body(0, 0, Axis(length: 1, step: 1, resultStep: 0)) }
        let outer = axes.dropLast()
        try Traversal.rows(
            outer.map { $0.length }, outer.map { $0.step }, outer.map { $0.resultStep }, outer.map { _ in 0 }
        ) { place, resultPlace, _, length, step, resultStep, _ in
            for index in 0..<length {
                try body(place + index * step, resultPlace + index * resultStep, inner)
            }
        }
    }
}

extension NDArray {
    /// Returns the array folded along `axes` (all by default); kept ones have length 1.
    ///
    /// Throws when a minimum or maximum of nothing is asked for, or an axis does not exist.
    public func reduced(_ reduction: Reduction, axes: [Int]? = nil, keepDimensions: Bool = false) throws -> NDArray {
        if axes == nil && reduction == .sum && dtype == .float64 && isContiguous && !keepDimensions {
            return try NDArray.scalar(.float(0 + PairwiseSum.sum(pointer(to: Double.self), count)))
        }
        let plan = try ReductionPlan(self, axes: axes, keepDimensions: keepDimensions)
        if let name = reduction.nameWithoutIdentity, plan.foldedCount == 0 { throw MathError.emptyReduction(name) }
        let source: NDArray
        switch reduction {
        case .any, .all: source = try converted(to: .bool)
        case .sum, .prod: source = dtype == .bool ? try recast(.int64) : self
        case .min, .max: source = self
        }
        // A converted copy has other strides than the array.
        let own = source === self ? plan : try ReductionPlan(source, axes: axes, keepDimensions: keepDimensions)
        let result = try NDArray.full(plan.resultShape, source.identity(of: reduction), source.dtype)
        switch source.dtype {
        case .float64: ReductionKernel.float(reduction, source, own, result)
        case .int64: ReductionKernel.integer(reduction, source, own, result)
        case .bool: ReductionKernel.truth(reduction, source, own, result)
        }
        return result
    }

    /// Returns the array folded along `axes`, where `mask` holds, from `initial` on.
    ///
    /// Throws as the plain reduction does; a minimum or maximum under a mask needs an initial value.
    public func reduced(
        _ reduction: Reduction, axes: [Int]?, keepDimensions: Bool, initial: Scalar?, mask: NDArray?
    ) throws -> NDArray {
        guard initial != nil || mask != nil else {
            return try reduced(reduction, axes: axes, keepDimensions: keepDimensions)
        }
        let name = reduction.nameWithoutIdentity
        var source = self
        if let mask {
            if let name, initial == nil {
                throw MathError.value(
                    "reduction operation '\(name)' does not have an identity, so to use a where mask one has to "
                        + "specify 'initial'")
            }
            let filler = name == nil ? identity(of: reduction) : initial ?? .int(0)
            source = try NDArray.choose(mask.broadcast(to: shape), self, .scalar(filler.converted(to: dtype)))
        }
        let plan = try ReductionPlan(self, axes: axes, keepDimensions: keepDimensions)
        let isEmpty = name != nil && plan.foldedCount == 0
        let result =
            try isEmpty && initial != nil
            ? NDArray.full(plan.resultShape, source.identity(of: reduction), dtype)
            : source.reduced(reduction, axes: axes, keepDimensions: keepDimensions)
        guard let initial else { return result }
        return try NDArray.apply(reduction.pairwise, result, initial)
    }

    /// The value that a reduction starts with.
    private func identity(of reduction: Reduction) -> Scalar {
        switch reduction {
        case .sum: return .int(0)
        case .prod: return .int(1)
        case .any: return .bool(false)
        case .all: return .bool(true)
        case .min: return dtype == .float64 ? .float(.infinity) : dtype == .int64 ? .int(.max) : .bool(true)
        case .max: return dtype == .float64 ? .float(-.infinity) : dtype == .int64 ? .int(.min) : .bool(false)
        }
    }

    /// Returns how many elements are folded into one along `axes`.
    public func countAlong(axes: [Int]?) throws -> Int {
        try ReductionPlan.axes(axes, self).reduce(1) { $0 * shape[$1] }
    }

    /// Returns the sum along `axes`; pairwise where NumPy's is. O(n)
    public func sum(axes: [Int]? = nil, keepDimensions: Bool = false) throws -> NDArray {
        try reduced(.sum, axes: axes, keepDimensions: keepDimensions)
    }

    /// Returns the arithmetic mean along `axes`.
    public func mean(axes: [Int]? = nil, keepDimensions: Bool = false) throws -> NDArray {
        let plan = try ReductionPlan(self, axes: axes, keepDimensions: keepDimensions)
        let total = try recast(.float64).sum(axes: axes, keepDimensions: keepDimensions)
        return try NDArray.apply(.divide, total, .int(plan.foldedCount))
    }

    /// Returns the sum of squared distances of all elements from a number; nil where they do not lie in order.
    public func squaredDistances(from center: Double) -> Double? {
        guard isContiguous && dtype == .float64 else { return nil }
        return 0 + PairwiseSum.squaredDistances(pointer(to: Double.self), count, from: center)
    }

    /// Returns the variance along `axes`: squared distances from the mean over n - `deltaDegrees`.
    ///
    /// The mean is taken first and subtracted, as NumPy does.
    public func variance(axes: [Int]? = nil, deltaDegrees: Int = 0, keepDimensions: Bool = false) throws -> NDArray {
        let plan = try ReductionPlan(self, axes: axes, keepDimensions: keepDimensions)
        let distances = try NDArray.apply(.subtract, self, mean(axes: axes, keepDimensions: true))
        let squares = try NDArray.apply(.multiply, distances, distances)
        let total = try squares.sum(axes: axes, keepDimensions: keepDimensions)
        return try NDArray.apply(.divide, total, .float(Swift.max(Double(plan.foldedCount) - Double(deltaDegrees), 0)))
    }

    /// Returns the standard deviation along `axes`, the square root of the variance.
    public func standardDeviation(
        axes: [Int]? = nil, deltaDegrees: Int = 0, keepDimensions: Bool = false
    ) throws -> NDArray {
        try variance(axes: axes, deltaDegrees: deltaDegrees, keepDimensions: keepDimensions).apply(.sqrt)
    }

    /// Returns the maximum minus the minimum along `axes`.
    public func peakToPeak(axes: [Int]? = nil, keepDimensions: Bool = false) throws -> NDArray {
        try NDArray.apply(
            .subtract, reduced(.max, axes: axes, keepDimensions: keepDimensions),
            reduced(.min, axes: axes, keepDimensions: keepDimensions))
    }

    /// Returns how many elements along `axes` differ from zero.
    public func countNonzero(axes: [Int]? = nil, keepDimensions: Bool = false) throws -> NDArray {
        try converted(to: .bool).sum(axes: axes, keepDimensions: keepDimensions)
    }
}
