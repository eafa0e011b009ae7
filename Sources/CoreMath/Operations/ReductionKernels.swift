import CVector

/// The loops of the reductions.
enum ReductionKernel {
    static func float(_ reduction: Reduction, _ source: NDArray, _ plan: ReductionPlan, _ result: NDArray) {
        let input = source.pointer(to: Double.self)
        let output = result.pointer(to: Double.self)
        switch reduction {
        case .sum:
            let isDone = plan.forEachFoldedRun { from, to, axes in
                PairwiseSum.add(input + from, axes[...], to: output + to)
            }
            if isDone { return }
            plan.forEachRow { from, to, axis in
                if axis.resultStep == 0 {
                    output[to] += PairwiseSum.sum(input + from, axis.length, axis.step)
                } else {
                    fold(input + from, output + to, axis) { $0 + $1 }
                }
            }
        case .prod: each(plan, input, output) { $0 * $1 }
        case .min where plan.foldsRows, .max where plan.foldsRows:
            plan.forEachRow { from, to, axis in
                var found =
                    reduction == .min
                    ? cv_smallest(axis.length, input + from) : cv_largest(axis.length, input + from)
                if found == 0 { found = lastZero(input + from, axis.length) }
                let known = output[to]
                let isBetter = reduction == .min ? found <= known : found >= known
                if !known.isNaN && (isBetter || found.isNaN) { output[to] = found }
            }
        // Of 0 and -0 the later one, as in NumPy (there it depends on the processor for rows of more than eight).
        case .min: each(plan, input, output) { $0 < $1 || $0.isNaN ? $0 : $1 }
        default: each(plan, input, output) { $0 > $1 || $0.isNaN ? $0 : $1 }
        }
    }

    /// The last of numbers that is 0 or -0, of which there is one.
    private static func lastZero(_ values: UnsafePointer<Double>, _ count: Int) -> Double {
        var place = count - 1
        while place > 0 && values[place] != 0 { place -= 1 }
        return values[place]
    }

    static func integer(_ reduction: Reduction, _ source: NDArray, _ plan: ReductionPlan, _ result: NDArray) {
        let input = source.pointer(to: Int.self)
        let output = result.pointer(to: Int.self)
        switch reduction {
        case .sum: each(plan, input, output) { $0 &+ $1 }
        case .prod: each(plan, input, output) { $0 &* $1 }
        case .min: each(plan, input, output) { Swift.min($0, $1) }
        default: each(plan, input, output) { Swift.max($0, $1) }
        }
    }

    static func truth(_ reduction: Reduction, _ source: NDArray, _ plan: ReductionPlan, _ result: NDArray) {
        let input = source.pointer(to: Bool.self)
        let output = result.pointer(to: Bool.self)
        switch reduction {
        case .any, .max: each(plan, input, output) { $0 || $1 }
        default: each(plan, input, output) { $0 && $1 }
        }
    }

    @inline(__always)
    private static func each<Element>(
        _ plan: ReductionPlan, _ input: UnsafeMutablePointer<Element>, _ output: UnsafeMutablePointer<Element>,
        _ combine: (Element, Element) -> Element
    ) {
        plan.forEachRow { from, to, axis in fold(input + from, output + to, axis, combine) }
    }

    @inline(__always)
    private static func fold<Element>(
        _ input: UnsafePointer<Element>, _ output: UnsafeMutablePointer<Element>, _ axis: ReductionPlan.Axis,
        _ combine: (Element, Element) -> Element
    ) {
        var index = 0
        if axis.resultStep == 0 {
            var value = output.pointee
            while index < axis.length {
                value = combine(value, input[index &* axis.step])
                index &+= 1
            }
            output.pointee = value
        } else if axis.resultStep == 1 && axis.step == 1 {
            while index < axis.length {
                output[index] = combine(output[index], input[index])
                index &+= 1
            }
        } else {
            while index < axis.length {
                let place = index &* axis.resultStep
                output[place] = combine(output[place], input[index &* axis.step])
                index &+= 1
            }
        }
    }
}

/// Sums whose rounding error grows with the logarithm of the count: halves are summed apart.
///
/// N. J. Higham (1993), "The accuracy of floating point summation", SIAM J. Sci. Comput. 14,
/// 783-799. Blocks of at most 128 numbers run in eight accumulators, joined in a fixed order:
/// the very order in which NumPy adds, so that the last digit agrees.
enum PairwiseSum {
    static func sum(_ values: UnsafePointer<Double>, _ count: Int, _ step: Int = 1) -> Double {
        if count < 8 {
            var total = -0.0
            for index in 0..<count { total += values[index &* step] }
            return total
        }
        if count <= 128 && step == 1 {
            var total = cv_sum_block(count & ~7, values)
            for index in count & ~7..<count { total += values[index] }
            return total
        }
        if count <= 128 {
            var low = SIMD4(values[0], values[step], values[2 &* step], values[3 &* step])
            var high = SIMD4(values[4 &* step], values[5 &* step], values[6 &* step], values[7 &* step])
            var index = 8
            while index < count - count % 8 {
                let next = values + index &* step
                low += SIMD4(next[0], next[step], next[2 &* step], next[3 &* step])
                high += SIMD4(next[4 &* step], next[5 &* step], next[6 &* step], next[7 &* step])
                index &+= 8
            }
            var total = ((low[0] + low[1]) + (low[2] + low[3])) + ((high[0] + high[1]) + (high[2] + high[3]))
            while index < count {
                total += values[index &* step]
                index &+= 1
            }
            return total
        }
        let half = count / 2 - count / 2 % 8
        return sum(values, half, step) + sum(values + half &* step, count - half, step)
    }

    /// The sum of squared distances from a number, added in the same order.
    static func squaredDistances(_ values: UnsafePointer<Double>, _ count: Int, from center: Double) -> Double {
        if count > 128 {
            let half = count / 2 - count / 2 % 8
            return squaredDistances(values, half, from: center)
                + squaredDistances(values + half, count - half, from: center)
        }
        return withUnsafeTemporaryAllocation(of: Double.self, capacity: 128) { space in
            guard let squares = space.baseAddress else { return 0 }
            cv_squared_distances(count, center, values, squares)
            return sum(squares, count)
        }
    }

    /// How many numbers NumPy gathers in its buffer before it sums them.
    private static let bufferLength = 8192

    /// Adds the numbers along several axes to `total`, as NumPy does where no single stride
    /// crosses them: as many rows as fit are gathered and summed together.
    static func add(
        _ values: UnsafePointer<Double>, _ axes: ArraySlice<ReductionPlan.Axis>, to total: UnsafeMutablePointer<Double>
    ) {
        guard let first = axes.first else { return }
        let rest = axes.dropFirst()
        guard let last = rest.last else {
            total.pointee += sum(values, first.length, first.step)
            return
        }
        let core = rest.reduce(1) { $0 * $1.length }
        if core > bufferLength || last.length > bufferLength {
            for index in 0..<first.length { add(values + index * first.step, rest, to: total) }
            return
        }
        withUnsafeTemporaryAllocation(of: Double.self, capacity: bufferLength) { space in
            guard let buffer = space.baseAddress else { return }
            var filled = 0
            for index in 0..<first.length {
                let start = values + index * first.step
                let (lengths, steps) = (rest.map { $0.length }, rest.map { $0.step })
                Traversal.rows(lengths, steps, steps, steps) { place, _, _, length, step, _, _ in
                    for item in 0..<length { buffer[filled + item] = start[place + item * step] }
                    filled += length
                }
                if filled + core > bufferLength || index == first.length - 1 {
                    total.pointee += sum(buffer, filled)
                    filled = 0
                }
            }
        }
    }
}
