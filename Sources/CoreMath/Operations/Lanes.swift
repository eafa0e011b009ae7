import CVector

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
        try extremePlace("argmax", axis, keepDimensions, isLargest: true)
    }

    /// Returns where the smallest elements along `axis` (in all, by default) are; the first of equals.
    public func argmin(axis: Int? = nil, keepDimensions: Bool = false) throws -> NDArray {
        try extremePlace("argmin", axis, keepDimensions, isLargest: false)
    }

    private func extremePlace(
        _ name: String, _ axis: Int?, _ keepDimensions: Bool, isLargest: Bool
    ) throws -> NDArray {
        guard let axis else {
            let all = try raveled().extremePlace(name, 0, false, isLargest: isLargest)
            return keepDimensions ? try all.reshaped(shape.map { _ in 1 }) : all
        }
        // An array without axes counts as one of one element.
        if dimensions == 0 { return try reshaped([1]).extremePlace(name, axis, false, isLargest: isLargest) }
        let place = try Shape.axis(axis, dimensions: dimensions)
        let resultShape = shapeDropping(place, keepDimensions: keepDimensions)
        let result = try NDArray.zeros(resultShape, .int64)
        if result.count == 0 { return result }
        let length = shape[place]
        if length == 0 { throw MathError.emptyArgument(name) }
        let moved = try movingAxis(place, to: -1)
        let target = result.pointer(to: Int.self)
        if dtype == .int64 {
            // Integers beyond 2^53 have no exact counterpart among floating-point numbers.
            try moved.contiguous().forEachLane(Int.self) { values, lane in
                var best = 0
                for index in 1..<max(1, length)
                where isLargest ? values[index] > values[best] : values[index] < values[best] {
                    best = index
                }
                target[lane] = best
            }
            return result
        }
        try moved.prepared(.float64).forEachLane(Double.self) { values, lane in
            target[lane] = Extreme.place(values, length, isLargest: isLargest)
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

    @inline(__always)
    private func running(
        _ axis: Int?, _ number: (Double, Double) -> Double, _ integer: (Int, Int) -> Int
    ) throws -> NDArray {
        let source = try axis == nil || dimensions == 0 ? raveled() : self
        let place = try Shape.axis(axis ?? 0, dimensions: source.dimensions)
        let lanes = try source.movingAxis(place, to: -1)
        if dtype == .float64 {
            return try lanes.contiguous().accumulated(Double.self, number).movingAxis(-1, to: place)
        }
        return try lanes.prepared(.int64).accumulated(Int.self, integer).movingAxis(-1, to: place)
    }

    /// Returns the running results along the last axis of a row-major array.
    @inline(__always)
    private func accumulated<Element: ArrayElement>(
        _: Element.Type, _ combine: (Element, Element) -> Element
    ) throws -> NDArray {
        let result = try NDArray.uninitialized(like: self, Element.dtype)
        let length = shape.last ?? 1
        let target = result.pointer(to: Element.self)
        forEachLane(Element.self) { values, lane in
            let results = target + lane * length
            var total = values[0]
            results[0] = total
            var index = 1
            while index < length {
                total = combine(total, values[index])
                results[index] = total
                index &+= 1
            }
        }
        return result
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

/// Where the extreme of a run of numbers is.
private enum Extreme {
    /// What fits into the nearest cache.
    private static let blockLength = 2048

    /// Returns the first place of the largest or the smallest of at least one number; of nan where there is one.
    static func place(_ values: UnsafePointer<Double>, _ count: Int, isLargest: Bool) -> Int {
        var (best, start) = (values[0], 0)
        var next = 0
        while next < count {
            let length = min(blockLength, count - next)
            let found = isLargest ? cv_largest(length, values + next) : cv_smallest(length, values + next)
            if found.isNaN { return first(values, next, count) { $0.isNaN } }
            if isLargest ? found > best : found < best { (best, start) = (found, next) }
            next += length
        }
        return first(values, start, count) { $0 == best }
    }

    @inline(__always)
    private static func first(
        _ values: UnsafePointer<Double>, _ start: Int, _ count: Int, _ holds: (Double) -> Bool
    ) -> Int {
        var index = start
        while index < count - 1 && !holds(values[index]) { index &+= 1 }
        return index
    }
}
