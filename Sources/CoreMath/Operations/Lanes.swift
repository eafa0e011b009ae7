// Operations that take the elements along one axis together: they work on a copy in which that
// axis is the last, so that its elements lie side by side.

extension NDArray {
    /// Returns the shape with one axis taken out, or at length 1.
    func shapeDropping(_ axis: Int, keepDimensions: Bool) -> [Int] {
        var result = shape
        if keepDimensions { result[axis] = 1 } else { result.remove(at: axis) }
        return result
    }

    /// Calls `body` with each run of elements along the last axis and its number.
    func forEachLane<Element: ArrayElement>(
        _: Element.Type, _ body: (UnsafeMutablePointer<Element>, Int) throws -> Void
    ) rethrows {
        let length = shape.last ?? 1
        if count == 0 { return }
        for lane in 0..<count / length { try body(pointer(to: Element.self) + lane * length, lane) }
    }

    // MARK: Where the extreme is

    /// Returns where the largest elements along `axis` (in all, by default) are; the first of equals.
    public func argmax(axis: Int? = nil, keepDimensions: Bool = false) throws -> NDArray {
        try extremePlace("argmax", axis, keepDimensions) { $0 > $1 }
    }

    /// Returns where the smallest elements along `axis` (in all, by default) are; the first of equals.
    public func argmin(axis: Int? = nil, keepDimensions: Bool = false) throws -> NDArray {
        try extremePlace("argmin", axis, keepDimensions) { $0 < $1 }
    }

    private func extremePlace(
        _ name: String, _ axis: Int?, _ keepDimensions: Bool, _ isBetter: (Double, Double) -> Bool
    ) throws -> NDArray {
        guard let axis else {
            let all = try raveled().extremePlace(name, 0, false, isBetter)
            return keepDimensions ? try all.reshaped(shape.map { _ in 1 }) : all
        }
        // An array without axes counts as one of one element.
        if dimensions == 0 { return try reshaped([1]).extremePlace(name, axis, false, isBetter) }
        let place = try Shape.axis(axis, dimensions: dimensions)
        let resultShape = shapeDropping(place, keepDimensions: keepDimensions)
        let result = try NDArray.zeros(resultShape, .int64)
        if result.count == 0 { return result }
        if shape[place] == 0 { throw MathError.emptyArgument(name) }
        let moved = try movingAxis(place, to: -1)
        let target = result.pointer(to: Int.self)
        if dtype == .int64 {
            // Integers beyond 2^53 have no exact counterpart among floating-point numbers.
            let larger = isBetter(1, 0)
            try moved.contiguous().forEachLane(Int.self) { values, lane in
                var best = 0
                for index in 1..<max(1, shape[place])
                where larger ? values[index] > values[best] : values[index] < values[best] {
                    best = index
                }
                target[lane] = best
            }
            return result
        }
        try moved.prepared(.float64).forEachLane(Double.self) { values, lane in
            var best = 0
            for index in 1..<max(1, shape[place]) where !values[best].isNaN {
                if isBetter(values[index], values[best]) || values[index].isNaN { best = index }
            }
            target[lane] = best
        }
        return result
    }

    // MARK: Running totals

    /// Returns the running sums along `axis`, or over all elements in row-major order.
    public func cumulativeSum(axis: Int? = nil) throws -> NDArray {
        try running(axis, { $0 + $1 }, { $0 &+ $1 })
    }

    /// Returns the running products along `axis`, or over all elements in row-major order.
    public func cumulativeProduct(axis: Int? = nil) throws -> NDArray {
        try running(axis, { $0 * $1 }, { $0 &* $1 })
    }

    private func running(
        _ axis: Int?, _ number: (Double, Double) -> Double, _ integer: (Int, Int) -> Int
    ) throws -> NDArray {
        guard let axis, dimensions > 0 else { return try raveled().running(axis ?? 0, number, integer) }
        let place = try Shape.axis(axis, dimensions: dimensions)
        let result = try movingAxis(place, to: -1).copy(as: dtype == .bool ? .int64 : dtype)
        if result.dtype == .float64 {
            result.forEachLane(Double.self) { values, _ in
                for index in 1..<max(1, shape[place]) { values[index] = number(values[index - 1], values[index]) }
            }
        } else {
            result.forEachLane(Int.self) { values, _ in
                for index in 1..<max(1, shape[place]) { values[index] = integer(values[index - 1], values[index]) }
            }
        }
        return try result.movingAxis(-1, to: place)
    }

    /// Returns the differences of neighbours along `axis`, taken `order` times.
    public func differences(order: Int = 1, axis: Int = -1) throws -> NDArray {
        if order == 0 { return self }
        if order < 0 { throw MathError.value("order must be non-negative but got \(order)") }
        if dimensions == 0 { throw MathError.value("diff requires input that is at least one dimensional") }
        var result = self
        var left = order
        let place = try Shape.axis(axis, dimensions: dimensions)
        while left > 0 && result.shape[place] > 0 {
            let later = try result.sliced(axis: axis, start: 1)
            let earlier = try result.sliced(axis: axis, stop: -1)
            result = try NDArray.apply(dtype == .bool ? .notEqual : .subtract, later, earlier)
            left -= 1
        }
        return result
    }
}
