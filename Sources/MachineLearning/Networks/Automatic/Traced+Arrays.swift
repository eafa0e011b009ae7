import CoreMath

// Derivatives of products, sums and rearrangements.

extension Traced {
    /// Returns the matrix product; vectors count as a row on the left and a column on the right.
    public static func matmul(_ left: TracedOperand, _ right: TracedOperand) throws -> Traced? {
        guard let tape = left.tape ?? right.tape else { return nil }
        let (x, y) = (try left.value.converted(to: .float64), try right.value.converted(to: .float64))
        let result = try NDArray.matmul(x, y)
        // As matrices: (…, n, k) and (…, k, m).
        let a = try x.dimensions == 1 ? x.expandingDimensions(0) : x
        let b = try y.dimensions == 1 ? y.expandingDimensions(1) : y
        func matrix(_ slope: NDArray) throws -> NDArray {
            var full = slope
            if y.dimensions == 1 { full = try full.expandingDimensions(full.dimensions) }
            if x.dimensions == 1 { full = try full.expandingDimensions(full.dimensions - 1) }
            return full
        }
        func turned(_ array: NDArray) throws -> NDArray { try array.swappingAxes(-1, -2) }
        var sources: [(Traced, Tape.Pullback)] = []
        if case .traced(let traced) = left {
            sources.append(
                (traced, { try NDArray.matmul(matrix($0), turned(b)).summed(to: a.shape).reshaped(x.shape) }))
        }
        if case .traced(let traced) = right {
            sources.append(
                (traced, { try NDArray.matmul(turned(a), matrix($0)).summed(to: b.shape).reshaped(y.shape) }))
        }
        return try tape.note(result, from: sources)
    }

    /// A slope with the axes that a reduction took away.
    private func spread(_ slope: NDArray, _ axes: [Int]?) throws -> NDArray {
        let all = Array(0..<value.dimensions)
        let gone = try (axes ?? all).map { axis -> Int in
            let place = axis < 0 ? axis + value.dimensions : axis
            guard all.contains(place) else {
                throw MathError.axisOutOfBounds(axis: axis, dimensions: value.dimensions, prefix: nil)
            }
            return place
        }
        var shape = value.shape
        for axis in gone { shape[axis] = 1 }
        return try slope.reshaped(shape).broadcast(to: value.shape)
    }

    public func sum(axes: [Int]?, keepDimensions: Bool) throws -> Traced {
        try then(value.sum(axes: axes, keepDimensions: keepDimensions)) { try self.spread($0, axes).copy() }
    }

    public func mean(axes: [Int]?, keepDimensions: Bool) throws -> Traced {
        let result = try value.mean(axes: axes, keepDimensions: keepDimensions)
        let share = Double(max(result.count, 1)) / Double(max(value.count, 1))
        return try then(result) { try self.spread($0, axes) * share }
    }

    /// The largest or the smallest element; equal ones share the derivative.
    public func extreme(_ reduction: Reduction, axes: [Int]?, keepDimensions: Bool) throws -> Traced {
        let result = try value.reduced(reduction, axes: axes, keepDimensions: keepDimensions)
        return try then(result) { slope in
            let isChosen = try NDArray.apply(.equal, self.value, self.spread(result, axes)).converted(to: .float64)
            let many = try isChosen.sum(axes: axes, keepDimensions: true)
            return try self.spread(slope, axes) * isChosen / many
        }
    }

    public func reshaped(_ shape: [Int]) throws -> Traced {
        let old = value.shape
        return try then(value.reshaped(shape)) { try $0.reshaped(old) }
    }

    public func transposed(axes: [Int]? = nil) throws -> Traced {
        let order =
            axes.map { $0.map { $0 < 0 ? $0 + value.dimensions : $0 } } ?? Array((0..<value.dimensions).reversed())
        let result = try value.transposed(axes: order)
        var back = order
        for (to, from) in order.enumerated() { back[from] = to }
        let inverse = back
        return try then(result) { try $0.transposed(axes: inverse) }
    }

    /// Returns the elements that indices choose; an element chosen twice gets both derivatives.
    public func subscripted(_ indices: [ArrayIndex]) throws -> Traced {
        let result = try value.subscripted(indices).copy()
        let places = try NDArray.arange(0, value.count).reshaped(value.shape).subscripted(indices).integers
        let shape = value.shape
        return try then(result) { slope in
            let gradient = try NDArray.zeros(shape)
            for (place, part) in zip(places, slope.doubles) { gradient.numbers[place] += part }
            return gradient
        }
    }

    /// Returns the first where the condition holds, else the second.
    public static func choose(_ condition: NDArray, _ first: TracedOperand, _ second: TracedOperand) throws -> Traced? {
        guard let tape = first.tape ?? second.tape else { return nil }
        let (x, y) = (try first.value.converted(to: .float64), try second.value.converted(to: .float64))
        let holds = try condition.converted(to: .bool).converted(to: .float64)
        let result = try NDArray.choose(condition.converted(to: .bool), x, y)
        var sources: [(Traced, Tape.Pullback)] = []
        if case .traced(let traced) = first { sources.append((traced, { try ($0 * holds).summed(to: x.shape) })) }
        if case .traced(let traced) = second {
            sources.append((traced, { try ($0 * (holds.apply(.negative) + 1)).summed(to: y.shape) }))
        }
        return try tape.note(result, from: sources)
    }

    /// Returns arrays one behind the other.
    public static func concatenate(_ parts: [TracedOperand], axis: Int) throws -> Traced? {
        guard let tape = parts.compactMap(\.tape).first else { return nil }
        let values = try parts.map { try $0.value.converted(to: .float64) }
        let result = try NDArray.concatenate(values, axis: axis)
        let place = axis < 0 ? axis + result.dimensions : axis
        var (sources, start): ([(Traced, Tape.Pullback)], Int) = ([], 0)
        for (part, value) in zip(parts, values) {
            let (from, to) = (start, start + value.shape[place])
            start = to
            guard case .traced(let traced) = part else { continue }
            sources.append((traced, { try $0.sliced(axis: place, start: from, stop: to).copy() }))
        }
        return try tape.note(result, from: sources)
    }
}
