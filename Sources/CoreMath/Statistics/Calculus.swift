// Differences, slopes and areas of functions that are known at points.

extension NDArray {
    /// Returns slopes along an axis by central differences, at the ends by one-sided ones.
    ///
    /// Second order exact inside, also for uneven points; at the ends of first order, or second with `edgeOrder` 2.
    /// - Parameter points: the distance of neighbours, or the places of all points (n).
    public func slopes(along axis: Int, at points: NDArray, edgeOrder: Int = 1) throws -> NDArray {
        let place = try Shape.axis(axis, dimensions: dimensions)
        let length = shape[place]
        guard length > edgeOrder else {
            throw MathError.value(
                "Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are "
                    + "required.")
        }
        if points.dimensions > 0 && points.count != length {
            throw MathError.value("when 1d, distances must match the length of the corresponding dimension")
        }
        let f = try movingAxis(place, to: -1).copy(as: .float64)
        let result = try NDArray.uninitialized(f.shape, .float64)
        let distances = points.dimensions == 0 ? nil : try points.converted(to: .float64).differences().doubles
        let step = points.dimensions == 0 ? try points.item().double : distances?.first ?? 1
        let isUneven = distances.map { steps in steps.contains { $0 != steps[0] } } ?? false
        let steps = isUneven ? distances : nil
        f.forEachLane(Double.self) { values, lane in
            let target = result.pointer(to: Double.self) + lane * length
            for index in 1..<max(1, length - 1) {
                if let steps {
                    let (before, after) = (steps[index - 1], steps[index])
                    let a = -after / (before * (before + after))
                    let b = (after - before) / (before * after)
                    let c = before / (after * (before + after))
                    target[index] = a * values[index - 1] + b * values[index] + c * values[index + 1]
                } else {
                    target[index] = (values[index + 1] - values[index - 1]) / (2 * step)
                }
            }
            Self.endSlopes(values, target, length, step, steps, edgeOrder)
        }
        return try result.movingAxis(-1, to: place)
    }

    private static func endSlopes(
        _ values: UnsafePointer<Double>, _ target: UnsafeMutablePointer<Double>, _ length: Int, _ step: Double,
        _ steps: [Double]?, _ order: Int
    ) {
        let last = length - 1
        if order == 1 {
            target[0] = (values[1] - values[0]) / (steps?.first ?? step)
            target[last] = (values[last] - values[last - 1]) / (steps?.last ?? step)
            return
        }
        if let steps {
            let (d1, d2) = (steps[0], steps[1])
            let a = -(2 * d1 + d2) / (d1 * (d1 + d2))
            target[0] = a * values[0] + (d1 + d2) / (d1 * d2) * values[1] + -d1 / (d2 * (d1 + d2)) * values[2]
            let (e1, e2) = (steps[last - 2], steps[last - 1])
            let c = (2 * e2 + e1) / (e2 * (e1 + e2))
            target[last] =
                e2 / (e1 * (e1 + e2)) * values[last - 2] + -(e2 + e1) / (e1 * e2) * values[last - 1] + c * values[last]
        } else {
            target[0] = -1.5 / step * values[0] + 2 / step * values[1] + -0.5 / step * values[2]
            target[last] = 0.5 / step * values[last - 2] + -2 / step * values[last - 1] + 1.5 / step * values[last]
        }
    }

    /// Returns the areas under curves along an axis by the trapezoidal rule.
    /// - Parameters:
    ///   - x: the places of the points along the axis, or of all; evenly `step` apart by default.
    ///   - watch: does one step of the arithmetic, which it is told the name of.
    public func trapezoids(
        x: NDArray? = nil, step: Double = 1, axis: Int = -1,
        watch: (String, () throws -> NDArray) throws -> NDArray = { try $1() }
    ) throws -> NDArray {
        let place = try Shape.axis(axis, dimensions: dimensions)
        let pairs = try watch("add") {
            try NDArray.apply(.add, sliced(axis: place, start: 1), sliced(axis: place, stop: -1))
        }
        var widths = try NDArray.scalar(.float(step))
        if let x {
            widths = try x.differences(axis: x.dimensions == 1 ? 0 : axis)
            if x.dimensions == 1 {
                var own = [Int](repeating: 1, count: dimensions)
                own[place] = widths.count
                widths = try widths.reshaped(own)
            }
        }
        let products = try watch("multiply") { try NDArray.apply(.multiply, widths, pairs) }
        return try watch("reduce") { try NDArray.apply(.divide, products, .float(2)).sum(axes: [place]) }
    }

    /// Returns angles in which jumps of more than half a period are mended by whole periods.
    public func unwrapped(discontinuity: Double? = nil, axis: Int = -1, period: Double = 2 * .pi) throws -> NDArray {
        let place = try Shape.axis(axis, dimensions: dimensions)
        let angles = try movingAxis(place, to: -1).copy(as: .float64)
        let length = shape[place]
        let (low, bound) = (-period / 2, discontinuity ?? period / 2)
        angles.forEachLane(Double.self) { values, _ in
            var (previous, shift) = (values[0], 0.0)
            for index in 1..<max(1, length) {
                let distance = values[index] - previous
                var wrapped = floorRemainder(distance - low, period) + low
                if wrapped == low && distance > 0 { wrapped = period / 2 }
                previous = values[index]
                if distance.magnitude >= bound { shift += wrapped - distance }
                values[index] += shift
            }
        }
        return try angles.movingAxis(-1, to: place)
    }
}
