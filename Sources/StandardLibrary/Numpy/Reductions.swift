import CoreMath
import MiniPython

// Reductions as numpy's functions do them: with warnings, masks and a place for the result.

/// What a reduction is asked for beside its operation.
struct ReductionRequest {
    var axes: [Int]?
    var keeps = false
    var initial: Scalar?
    var mask: NDArray?

    /// Whether nothing but axes was asked for.
    var isPlain: Bool { initial == nil && mask == nil }
}

extension Machine {
    func reduction(
        axes: Value, keeps: Value = .false, initial: Value = .undefined, mask: Value = .true
    ) throws -> ReductionRequest {
        ReductionRequest(
            axes: try self.axes(axes), keeps: try !keeps.isNone && !keeps.isUndefined && truth(keeps),
            initial: initial.isUndefined || initial.isNone ? nil : try scalar(initial), mask: try self.mask(mask))
    }

    /// Folds an array, and warns of what the arithmetic meets.
    func reduce(_ operation: Reduction, _ array: NDArray, _ request: ReductionRequest) throws -> NDArray {
        func fold() throws -> NDArray {
            try array.reduced(
                operation, axes: request.axes, keepDimensions: request.keeps, initial: request.initial,
                mask: request.mask)
        }
        guard array.dtype == .float64, operation == .sum || operation == .prod else { return try fold() }
        return try watched("reduce", fold)
    }

    /// The result itself, or the `out` array that takes it.
    /// - Parameter keepsArray: whether the result is no number even without axes.
    func deliver(_ result: NDArray, _ out: Value, _ operation: String, keepsArray: Bool = false) throws -> Value {
        guard let target = try output(out) else { return try keepsArray ? wrap(result) : self.result(result) }
        guard target.dimensions == result.dimensions else {
            throw error(
                .valueError,
                "output parameter for reduction operation \(operation) has the wrong number of dimensions: "
                    + "Found \(target.dimensions) but expected \(result.dimensions)")
        }
        guard target.shape == result.shape else {
            throw MathError.outputShape(target: target.shape, result: result.shape)
        }
        try target.assign(result)
        return out
    }

    // MARK: Means and deviations

    /// How many elements each result is made of; one number where no mask is given.
    private func counts(_ array: NDArray, _ request: ReductionRequest) throws -> NDArray {
        if let mask = request.mask {
            return try mask.broadcast(to: array.shape).sum(axes: request.axes, keepDimensions: request.keeps)
        }
        return try NDArray.scalar(.int(array.countAlong(axes: request.axes)))
    }

    /// The arithmetic mean, with NumPy's warnings about nothing.
    func mean(_ array: NDArray, _ request: ReductionRequest) throws -> NDArray {
        try refuseAxes(of: array, request)
        let counts = try counts(array, request)
        if try NDArray.apply(.equal, counts, .int(0)).reduced(.any).item().truth { try warn("Mean of empty slice") }
        let total = try reduce(.sum, array.converted(to: .float64), request)
        return try quotient(total, counts)
    }

    /// Means of an array without axes take none, unlike other reductions.
    private func refuseAxes(of array: NDArray, _ request: ReductionRequest) throws {
        if array.dimensions == 0, let axis = request.axes?.first {
            throw MathError.axisOutOfBounds(axis: axis, dimensions: 0, prefix: nil)
        }
    }

    private func quotient(_ total: NDArray, _ counts: NDArray) throws -> NDArray {
        try watched(total.dimensions == 0 ? "scalar divide" : "divide") { try NDArray.apply(.divide, total, counts) }
    }

    /// The variance: mean squared distance from the mean, less `degrees` in the count.
    func variance(_ array: NDArray, _ request: ReductionRequest, degrees: Double) throws -> NDArray {
        try refuseAxes(of: array, request)
        var inner = request
        inner.keeps = true
        let counts = try counts(array, request)
        let left = try NDArray.apply(.subtract, counts, .float(degrees))
        if try NDArray.apply(.lessEqual, left, .int(0)).reduced(.any).item().truth {
            try warn("Degrees of freedom <= 0 for slice")
        }
        let numbers = try array.converted(to: .float64)
        let total = try reduce(.sum, numbers, inner)
        let innerCounts = try self.counts(array, inner)
        let center = try watched("divide") { try NDArray.apply(.divide, total, innerCounts) }
        let isWhole = request.axes == nil || request.axes?.count == array.dimensions
        if request.isPlain, isWhole, center.count == 1, let middle = try center.raveled().element(at: 0).finite,
            let total = numbers.squaredDistances(from: middle), total.isFinite
        {
            let sum = try NDArray.full(request.keeps ? center.shape : [], .float(total))
            return try quotient(sum, NDArray.apply(.maximum, left, .float(0)))
        }
        let distances = try watched("subtract") { try NDArray.apply(.subtract, numbers, center) }
        let squares = try watched("multiply") { try NDArray.apply(.multiply, distances, distances) }
        return try quotient(reduce(.sum, squares, request), NDArray.apply(.maximum, left, .float(0)))
    }
}

extension Machine {
    /// Whether an `order` argument asks for columns one after the other.
    func isColumnOrder(_ value: Value) throws -> Bool {
        guard let text = value.string?.text else { return false }
        switch text {
        case "C", "A", "K", "c", "a", "k": return false
        case "F", "f": return true
        default: throw error(.valueError, "order must be one of 'C', 'F', 'A', or 'K' (got '\(text)')")
        }
    }

    /// A copy in another type, with a warning of numbers that do not fit.
    func cast(_ array: NDArray, to dtype: DType) throws -> NDArray {
        let result = try array.copy(as: dtype)
        try warnOfCast(array, to: dtype)
        return result
    }

    /// Warns of numbers that no integer can hold.
    func warnOfCast(_ array: NDArray, to dtype: DType) throws {
        if dtype == .int64, array.dtype == .float64 {
            let fits = try NDArray.apply(.less, array.apply(.absolute), .float(0x1p63))
            let lowest = try NDArray.apply(.equal, array, .float(-0x1p63))
            if try !NDArray.apply(.logicalOr, fits, lowest).reduced(.all).item().truth {
                try report(.invalid, "cast")
            }
        }
    }

    /// Indices brought below a length as `mode` says: refused later, clipped or wrapped around.
    func bounded(_ indices: NDArray, _ length: Int, mode: Value) throws -> NDArray {
        switch mode.string?.text ?? "raise" {
        case "raise": return indices
        case "clip": return try indices.clipped(.scalar(.int(0)), .scalar(.int(max(length - 1, 0))))
        case "wrap": return length == 0 ? indices : try NDArray.apply(.remainder, indices, .int(length))
        default:
            throw error(.valueError, "clipmode must be one of 'clip', 'raise', or 'wrap' (got '\(try strText(mode))')")
        }
    }
}

extension Machine {
    /// `clip` with the bounds that were given by either name.
    func clip(_ array: NDArray, _ args: Arguments) throws -> Value {
        let isNew = !args[4].isUndefined || !args[5].isUndefined
        if !isNew, !args[1].isUndefined, args[2].isUndefined {
            throw error(.typeError, "clip() missing 1 required positional argument: 'a_max'")
        }
        let bounds = try (isNew ? [args[4], args[5]] : [args[1], args[2]]).map { value -> NDArray? in
            if value.isNone || value.isUndefined { return nil }
            if value.string != nil {
                throw noLoop("clip", [args[0], args[1], args[2]])
            }
            return try self.array(value)
        }
        return try elementwise("clip", [array] + bounds.compactMap { $0 }, (args[3], .true, .none)) { _ in
            let result = try array.clipped(bounds[0], bounds[1])
            return try bounds.contains { $0 != nil } && array.dtype == .bool ? result.converted(to: .int64) : result
        }
    }

    /// The error of a function that has no meaning for such arguments.
    private func noLoop(_ name: String, _ values: [Value]) -> any Error {
        let types = values.map { value in
            if let text = value.string { return "dtype('<U\(text.count)')" }
            return "dtype('\((try? array(value).dtype.name) ?? "object")')"
        }
        return error(
            library.exceptions.noLoop,
            message: "ufunc '\(name)' did not contain a loop with signature matching types "
                + "(\(types.joined(separator: ", "))) -> None")
    }
}

extension Scalar {
    /// The value as a floating-point number; nil for nan and infinities.
    fileprivate var finite: Double? { double.isFinite ? double : nil }
}
