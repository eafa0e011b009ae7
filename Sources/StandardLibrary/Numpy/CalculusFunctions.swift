import CoreMath
import MiniPython

/// Functions on functions that are known at points: differences, slopes, areas, sums of products, windows.
enum CalculusFunctions {
    static let all: [Native] = differences + areas + convolutions + windows

    private static let differences: [Native] = [
        Native("diff(a, n=1, axis=-1, prepend=<absent>, append=<absent>)", "The differences of neighbours.") {
            machine, args in
            var array = try machine.array(args[0])
            let axis = try machine.integer(args[2])
            for (value, isFirst) in [(args[3], true), (args[4], false)] where !value.isUndefined {
                var part = try machine.array(value)
                if part.dimensions == 0 {
                    var shape = try array.movingAxis(axis, to: axis).shape
                    shape[axis < 0 ? axis + shape.count : axis] = 1
                    part = try part.broadcast(to: shape)
                }
                array = try NDArray.concatenate(isFirst ? [part, array] : [array, part], axis: axis)
            }
            let order = try machine.integer(args[1])
            return try machine.watched("subtract") {
                try machine.wrap(array.differences(order: order, axis: axis))
            }
        },
        Native("ediff1d(ary, to_end=None, to_begin=None)", "The differences of neighbours of all elements.") {
            machine, args in
            let inner = try machine.array(args[0]).raveled().differences()
            let ends = try [args[2], args[1]].map { $0.isNone ? nil : try machine.array($0).raveled() }
            return try machine.wrap(
                NDArray.concatenate([ends[0], inner, ends[1]].compactMap { try $0?.converted(to: inner.dtype) }))
        },
        Native("gradient(f, *varargs, axis=None, edge_order=1)", "The slopes of a function along each axis.") {
            machine, args in
            let array = try machine.array(args[0])
            let chosen = try machine.axes(args[1]) ?? Array(0..<array.dimensions)
            let points = try args.rest.map { try machine.array($0) }
            guard points.isEmpty || points.count == 1 || points.count == chosen.count else {
                throw machine.error(.typeError, "invalid number of arguments")
            }
            if points.count == 1, chosen.count > 1, points[0].dimensions > 0 {
                throw machine.error(.typeError, "invalid number of arguments")
            }
            let order = try machine.integer(args[2])
            guard order == 1 || order == 2 else {
                throw machine.error(.valueError, "'edge_order' greater than 2 not supported")
            }
            let slopes = try chosen.enumerated().map { place, axis in
                let step =
                    try points.isEmpty
                    ? NDArray.scalar(.float(1)) : points[points.count == 1 ? 0 : place]
                return try machine.slopes(of: array, along: axis, at: step, edgeOrder: order)
            }
            if slopes.isEmpty { return try machine.heap.tuple([]) }
            return try slopes.count == 1 ? machine.wrap(slopes[0]) : machine.tuple(slopes)
        },
        Native("unwrap(p, discont=None, axis=-1, *, period=6.283185307179586)", "Angles without jumps by whole turns.")
        {
            machine, args in
            try machine.wrap(
                machine.array(args[0]).unwrapped(
                    discontinuity: args[1].isNone ? nil : machine.number(args[1], "discont"),
                    axis: machine.integer(args[2]), period: machine.number(args[3], "period")))
        },
    ]

    private static let areas: [Native] = [
        Native("trapezoid(y, x=None, dx=1.0, axis=-1)", "The area under a curve by the trapezoidal rule.") {
            machine, args in
            let x = try args[1].isNone ? nil : machine.array(args[1])
            let (y, axis) = (try machine.array(args[0]), try machine.integer(args[3]))
            guard axis >= -y.dimensions, axis < y.dimensions else {
                throw machine.error(.indexError, "list assignment index out of range")
            }
            return try machine.result(
                y.trapezoids(x: x, step: machine.number(args[2], "dx"), axis: axis) { name, body in
                    try machine.watched(name, body)
                })
        },
        Native("interp(x, xp, fp, left=None, right=None, period=None)", "Linear interpolation between points.") {
            machine, args in
            var (x, xp, fp) = (try machine.array(args[0]), try machine.array(args[1]), try machine.array(args[2]))
            if !args[5].isNone {
                let period = abs(try machine.number(args[5], "period"))
                if period == 0 { throw machine.error(.valueError, "period must be a non-zero value") }
                x = try NDArray.apply(.remainder, x, .float(period))
                xp = try NDArray.apply(.remainder, xp, .float(period))
                let order = try xp.argsort()
                xp = try xp.taking(order, axis: 0)
                fp = try fp.taking(order, axis: 0)
                let ends = (try xp.element(at: -1).double - period, try xp.element(at: 0).double + period)
                let values = (try fp.element(at: -1).double, try fp.element(at: 0).double)
                xp = try NDArray.of([ends.0] + xp.doubles + [ends.1])
                fp = try NDArray.of([values.0] + fp.doubles + [values.1])
            }
            var result = try NDArray.interpolate(x, xp, fp)
            if !args[3].isNone {
                let isLeft = try NDArray.apply(.less, x, xp.element(at: 0))
                result = try NDArray.choose(isLeft, .scalar(.float(machine.number(args[3], "left"))), result)
            }
            if !args[4].isNone {
                let isRight = try NDArray.apply(.greater, x, xp.element(at: -1))
                result = try NDArray.choose(isRight, .scalar(.float(machine.number(args[4], "right"))), result)
            }
            return try machine.result(result)
        },
    ]

    private static func mode(_ machine: Machine, _ value: Value) throws -> ConvolutionMode {
        guard let mode = ConvolutionMode(rawValue: value.string?.text ?? "") else {
            throw machine.error(.valueError, "Use one of 'valid', 'same', or 'full' for convolve/correlate mode")
        }
        return mode
    }

    private static let convolutions: [Native] = [
        Native("convolve(a, v, mode='full')", "Sums of products with one vector reversed.") { machine, args in
            let mode = try mode(machine, args[2])
            return try machine.wrap(NDArray.convolve(machine.array(args[0]), machine.array(args[1]), mode: mode))
        },
        Native("correlate(a, v, mode='valid')", "Sums of products of a vector and shifts of another.") {
            machine, args in
            let mode = try mode(machine, args[2])
            let (a, v) = (try machine.array(args[0]).raveled(), try machine.array(args[1]).raveled())
            if a.count == 0 || v.count == 0 {
                throw machine.error(.valueError, "first array argument cannot be empty")
            }
            let product = try NDArray.convolve(a, v.flipped(), mode: mode)
            return try machine.wrap(product)
        },
    ]

    /// A window of `count` numbers: what `body` makes of places from 1 - count by steps of 2.
    private static func window(
        _ name: String, _ help: String, _ body: @escaping @Sendable (Double, Double) -> Double
    ) -> Native {
        Native("\(name)(M)", help) { machine, args in
            let count = try machine.integer(args[0])
            if count < 1 { return try machine.wrap(NDArray.zeros([0])) }
            if count == 1 { return try machine.wrap(NDArray.ones([1])) }
            let places = try NDArray.arange(1 - count, count, step: 2).doubles
            return try machine.wrap(NDArray.of(places.map { body($0, Double(count) - 1) }))
        }
    }

    private static let windows: [Native] = [
        window("hanning", "The Hann window: a raised cosine.") { 0.5 + 0.5 * cosine(.pi * $0 / $1) },
        window("hamming", "The Hamming window.") { 0.54 + 0.46 * cosine(.pi * $0 / $1) },
        window("blackman", "The Blackman window.") {
            0.42 + 0.5 * cosine(.pi * $0 / $1) + 0.08 * cosine(2.0 * .pi * $0 / $1)
        },
        window("bartlett", "The Bartlett window: a triangle.") { $0 <= 0 ? 1 + $0 / $1 : 1 - $0 / $1 },
    ]
}

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

private func cosine(_ angle: Double) -> Double { cos(angle) }

extension Machine {
    /// Slopes along an axis, with the warnings that NumPy gives for the inner points and for both ends.
    fileprivate func slopes(of array: NDArray, along axis: Int, at points: NDArray, edgeOrder: Int) throws -> NDArray {
        FloatStatus.clear()
        let slopes = try array.slopes(along: axis, at: points, edgeOrder: edgeOrder)
        if array.dtype == .bool { throw MathError.booleanSubtract }
        let raised = FloatStatus.raised
        if raised.isEmpty { return slopes }
        FloatStatus.clear()
        guard array.dimensions == 1, array.count > 1 else {
            try report(raised, "subtract")
            return slopes
        }
        // The ends of a vector are numbers, and warned of as such.
        let (after, before) = (try array.sliced(start: 2), try array.sliced(stop: -2))
        _ = try watched("subtract") { try NDArray.apply(.subtract, after, before) }
        for place in [1, array.count - 1] {
            let pair = (try NDArray.scalar(array.element(at: place)), try NDArray.scalar(array.element(at: place - 1)))
            _ = try watched("scalar subtract") { try NDArray.apply(.subtract, pair.0, pair.1) }
        }
        return slopes
    }
}
