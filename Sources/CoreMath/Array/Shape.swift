/// Arithmetic on shapes, the lists of an array's axis lengths.
enum Shape {
    /// How many axes an array may have, as in NumPy.
    static let maximalDimensions = 64

    /// Returns the number of elements; throws when a length is negative or memory cannot hold them.
    static func count(_ shape: [Int], itemSize: Int = 8) throws -> Int {
        if shape.count > maximalDimensions { throw MathError.tooManyDimensions(shape.count) }
        var count = 1
        var bytes = itemSize
        for length in shape {
            if length < 0 { throw MathError.negativeDimension }
            count = count &* length
            // A length of zero does not excuse the others, as in NumPy.
            let (product, overflow) = bytes.multipliedReportingOverflow(by: max(length, 1))
            if overflow { throw MathError.arrayTooBig }
            bytes = product
        }
        return count
    }

    /// Returns the strides, in elements, of a row-major array.
    static func contiguousStrides(_ shape: [Int]) -> [Int] {
        if shape.count == 1 { return [1] }
        var strides = shape
        var step = 1
        var axis = shape.count - 1
        while axis >= 0 {
            strides[axis] = step
            step = step &* max(shape[axis], 1)
            axis -= 1
        }
        return strides
    }

    /// Returns whether elements at these strides lie one after the other.
    static func isContiguous(_ shape: [Int], _ strides: [Int]) -> Bool {
        var step = 1
        var axis = shape.count - 1
        while axis >= 0 {
            let length = shape[axis]
            if length != 1 {
                // No elements at all lie in any order.
                if strides[axis] != step { return shape.contains(0) }
                step = step &* length
            }
            axis -= 1
        }
        return true
    }

    /// Returns the shape that both broadcast to, or nil.
    static func broadcast(_ left: [Int], _ right: [Int]) -> [Int]? {
        let (long, short) = left.count >= right.count ? (left, right) : (right, left)
        var result = long
        let shift = long.count - short.count
        for axis in 0..<short.count {
            let a = long[axis + shift]
            let b = short[axis]
            if a == b || b == 1 { continue }
            if a != 1 { return nil }
            result[axis + shift] = b
        }
        return result
    }

    /// Returns the shape that all broadcast to; throws `MathError.notBroadcastable`.
    static func broadcast(_ shapes: [[Int]]) throws -> [Int] {
        var result: [Int] = []
        for shape in shapes {
            guard let next = broadcast(result, shape) else { throw MathError.notBroadcastable(shapes) }
            result = next
        }
        return result
    }

    /// Returns the strides with which an operand is read over the shape it broadcasts to.
    static func broadcastStrides(_ shape: [Int], _ strides: [Int], to target: [Int]) -> [Int] {
        if shape == target { return strides }
        var result = [Int](repeating: 0, count: target.count)
        let shift = target.count - shape.count
        for axis in 0..<shape.count where shape[axis] != 1 {
            result[axis + shift] = strides[axis]
        }
        return result
    }

    /// Returns `axis` counted from the front; throws `MathError.axisOutOfBounds`.
    static func axis(_ axis: Int, dimensions: Int, prefix: String? = nil) throws -> Int {
        guard axis >= -dimensions && axis < dimensions else {
            throw MathError.axisOutOfBounds(axis: axis, dimensions: dimensions, prefix: prefix)
        }
        return axis < 0 ? axis + dimensions : axis
    }

    /// Returns the axes counted from the front; throws when one is out of bounds or named twice.
    static func axes(_ axes: [Int], dimensions: Int) throws -> [Int] {
        var result: [Int] = []
        for axis in axes {
            let normal = try self.axis(axis, dimensions: dimensions)
            if result.contains(normal) { throw MathError.duplicateAxis }
            result.append(normal)
        }
        return result
    }

    /// The shape as NumPy's errors write it: `(2,3)`, `(3,)`.
    static func compact(_ shape: [Int]) -> String {
        let inner = shape.map { $0 < 0 ? "newaxis" : String($0) }.joined(separator: ",")
        return shape.count == 1 ? "(\(inner),)" : "(\(inner))"
    }

    /// The shape as Python writes a tuple: `(2, 3)`, `(3,)`.
    static func tuple(_ shape: [Int]) -> String {
        let inner = shape.map { String($0) }.joined(separator: ", ")
        return shape.count == 1 ? "(\(inner),)" : "(\(inner))"
    }
}
