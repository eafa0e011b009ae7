// Arrays laid out anew: repeated to a size, padded, turned, found again among their slices.

/// What stands around a padded array.
public enum PaddingMode: String, Sendable, CaseIterable {
    case edge, reflect, symmetric, wrap
    case mean, maximum, minimum, median
}

extension NDArray {
    /// Returns the elements in row-major order, over and over again, in another shape.
    public func resized(_ shape: [Int]) throws -> NDArray {
        let wanted = try Shape.count(shape)
        let flat = try raveled()
        if wanted == flat.count { return try flat.reshaped(shape) }
        if flat.count == 0 || wanted == 0 { return try NDArray.zeros(shape, dtype) }
        let places = try NDArray.apply(.remainder, NDArray.arange(0, wanted), .int(flat.count))
        return try flat.taking(places, axis: 0).reshaped(shape)
    }

    /// Returns for each axis its indices, shaped so that they broadcast to `shape`.
    public static func openGrid(_ shape: [Int]) throws -> [NDArray] {
        _ = try Shape.count(shape)
        return try shape.enumerated().map { axis, length in
            var own = [Int](repeating: 1, count: shape.count)
            own[axis] = length
            return try NDArray.arange(0, length).reshaped(own)
        }
    }

    /// Returns the distinct slices along an axis in the order of their elements.
    public func uniqueSlices(axis: Int) throws -> Unique {
        let place = try Shape.axis(axis, dimensions: dimensions)
        let moved = try movingAxis(place, to: 0).contiguous()
        let (length, width) = (moved.length, moved.length == 0 ? 0 : moved.count / moved.length)
        let rows = try moved.reshaped([length, width])
        var order = try NDArray.arange(0, length)
        for column in stride(from: width - 1, through: 0, by: -1) {
            let key = rows.view([length], [rows.strides[0]], shiftedBy: column * rows.strides[1])
            order = try order.taking(key.taking(order, axis: 0).argsort(), axis: 0)
            try Allocation.poll()
        }
        let sorted = order.integers
        let inverse = try NDArray.zeros([length], .int64)
        var (places, counts): ([Int], [Int]) = ([], [])
        for (position, index) in sorted.enumerated() {
            if position == 0 || !rows.rowsAreEqual(index, sorted[position - 1]) {
                places.append(index)
                counts.append(0)
            }
            counts[counts.count - 1] += 1
            inverse.pointer(to: Int.self)[index] = places.count - 1
        }
        let firstPlaces = try NDArray.of(places)
        let values = try moved.taking(firstPlaces, axis: 0).movingAxis(0, to: place)
        return Unique(values: values, firstPlaces: firstPlaces, inverse: inverse, counts: try NDArray.of(counts))
    }

    private func rowsAreEqual(_ first: Int, _ second: Int) -> Bool {
        (0..<shape[1]).allSatisfy {
            scalar(atOffset: first * strides[0] + $0) == scalar(atOffset: second * strides[0] + $0)
        }
    }

    // MARK: Padding

    /// Returns the array with constant values before and behind it along each axis.
    public func padded(_ widths: [(Int, Int)], with values: [(Scalar, Scalar)]) throws -> NDArray {
        var result = self
        for axis in shape.indices {
            let (before, after) = widths[axis]
            let parts = try [(before, values[axis].0), (after, values[axis].1)].map { width, value in
                var own = result.shape
                own[axis] = width
                return try NDArray.full(own, value, dtype)
            }
            result = try NDArray.concatenate([parts[0], result, parts[1]], axis: axis)
        }
        return result
    }

    /// Returns the array with its own elements, or summaries of them, before and behind it along each axis.
    public func padded(_ widths: [(Int, Int)], _ mode: PaddingMode) throws -> NDArray {
        var result = self
        for axis in shape.indices {
            let (before, after) = widths[axis]
            let length = result.shape[axis]
            if length == 0 {
                if before == 0 && after == 0 { continue }
                throw MathError.value(
                    "can't extend empty axis \(axis) using modes other than 'constant' or 'empty'")
            }
            if let summary = try result.summary(mode, axis: axis) {
                let fill = try summary.converted(to: dtype)
                let parts = try [before, after].map { width in
                    var own = result.shape
                    own[axis] = width
                    return try fill.broadcast(to: own)
                }
                result = try NDArray.concatenate([parts[0], result, parts[1]], axis: axis)
                continue
            }
            try Allocation.check(count: before + length + after, of: .int64, shape: [before + length + after])
            let places = (-before..<length + after).map { Self.source(of: $0, length, mode) }
            result = try result.taking(NDArray.of(places), axis: axis)
        }
        return result
    }

    private func summary(_ mode: PaddingMode, axis: Int) throws -> NDArray? {
        switch mode {
        case .mean:
            let mean = try self.mean(axes: [axis], keepDimensions: true)
            return dtype == .float64 ? mean : try mean.apply(.rint)
        case .maximum: return try reduced(.max, axes: [axis], keepDimensions: true)
        case .minimum: return try reduced(.min, axes: [axis], keepDimensions: true)
        case .median:
            let median = try self.median(axis: axis, keepDimensions: true)
            return dtype == .float64 ? median : try median.apply(.rint)
        default: return nil
        }
    }

    /// Which element stands at a place before, in or behind an axis of some length.
    private static func source(of place: Int, _ length: Int, _ mode: PaddingMode) -> Int {
        switch mode {
        case .wrap: return floorRemainder(place, length)
        case .symmetric:
            let turned = floorRemainder(place, 2 * length)
            return turned < length ? turned : 2 * length - 1 - turned
        case .reflect:
            if length == 1 { return 0 }
            let turned = floorRemainder(place, 2 * length - 2)
            return turned < length ? turned : 2 * length - 2 - turned
        default: return max(0, min(length - 1, place))
        }
    }

    // MARK: Turning

    /// Returns a view turned by so many quarters in the plane of two axes.
    public func turned(quarters: Int, _ first: Int, _ second: Int) throws -> NDArray {
        let (first, second) = (
            try Shape.axis(first, dimensions: dimensions), try Shape.axis(second, dimensions: dimensions)
        )
        switch floorRemainder(quarters, 4) {
        case 0: return self
        case 1: return try flipped(axes: [second]).swappingAxes(first, second)
        case 2: return try flipped(axes: [first, second])
        default: return try swappingAxes(first, second).flipped(axes: [second])
        }
    }
}
