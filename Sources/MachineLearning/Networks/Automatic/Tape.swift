import CoreMath

/// What was computed, in order, so that derivatives can be led back through it.
///
/// Reverse-mode automatic differentiation in the small: every operation writes down what it was made from and how a
/// derivative by its value becomes one by each of those. `gradients` walks through the notes from the end
/// (S. Linnainmaa, 1976, "Taylor expansion of the accumulated rounding error", BIT 16).
public final class Tape {
    /// How the derivative by a value becomes that by one of the values it was made from.
    typealias Pullback = (NDArray) throws -> NDArray

    private struct Note {
        let shape: [Int]
        let sources: [(place: Int, pullback: Pullback)]
    }

    private var notes: [Note] = []

    public init() {}

    /// A value that derivatives are wanted by.
    public func variable(_ value: NDArray) throws -> Traced {
        try note(value.converted(to: .float64), from: [])
    }

    /// Writes down a value and what it was made from; what stands on no tape is a constant.
    func note(_ value: NDArray, from sources: [(Traced, Pullback)]) throws -> Traced {
        for (source, _) in sources where source.tape !== self { throw NetworkError.otherTape }
        notes.append(Note(shape: value.shape, sources: sources.map { ($0.0.place, $0.1) }))
        return Traced(value, self, notes.count - 1)
    }

    /// The derivatives by some values, given that by the last: 1 for a number.
    public func gradients(of last: Traced, seed: NDArray, by variables: [Traced]) throws -> [NDArray] {
        var slopes = [NDArray?](repeating: nil, count: last.place + 1)
        slopes[last.place] = seed
        for place in stride(from: last.place, through: 0, by: -1) {
            guard let slope = slopes[place] else { continue }
            for (source, pullback) in notes[place].sources {
                let part = try pullback(slope)
                slopes[source] = try slopes[source].map { try NDArray.apply(.add, $0, part) } ?? part
            }
            // Only the wanted ones are needed once their notes have been read.
            if !variables.contains(where: { $0.place == place }) { slopes[place] = nil }
            try Allocation.poll()
        }
        return try variables.map { variable in
            let found = variable.place < slopes.count ? slopes[variable.place] : nil
            return try found ?? NDArray.zeros(variable.value.shape)
        }
    }
}

/// A value on a tape.
public final class Traced {
    public let value: NDArray
    public let tape: Tape
    let place: Int

    init(_ value: NDArray, _ tape: Tape, _ place: Int) { (self.value, self.tape, self.place) = (value, tape, place) }

    /// Writes down what a function of this value alone came to.
    func then(_ value: NDArray, _ pullback: @escaping Tape.Pullback) throws -> Traced {
        try tape.note(value, from: [(self, pullback)])
    }
}
