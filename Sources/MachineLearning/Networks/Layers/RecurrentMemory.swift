import CoreMath

/// What a recurrent layer remembers of a batch: states and gates of all steps.
final class RecurrentMemory {
    let steps: Int
    private let samples: Int
    private let features: Int
    private let units: Int
    private let width: Int
    /// (steps + 1, samples, units): the state before each step, and the last.
    private let states: NDArray
    /// The same of an LSTM's cells.
    private let cells: NDArray
    /// (steps, samples, blocks · units): gates after their functions; on the way back, the gradients of their sums.
    private let allGates: NDArray
    /// What a GRU's state comes to before the reset gate, likewise.
    private let allInner: NDArray
    private let rooms: [NDArray]

    init(samples: Int, steps: Int, features: Int, units: Int, cell: Recurrent.Cell) throws {
        (self.samples, self.steps, self.features, self.units) = (samples, steps, features, units)
        width = cell.blocks * units
        states = try NDArray.zeros([steps + 1, samples, units])
        cells = try NDArray.zeros(cell == .lstm ? [steps + 1, samples, units] : [1, 1, 1])
        allGates = try NDArray.zeros([steps, samples, width])
        allInner = try NDArray.zeros(cell == .gru ? [steps, samples, width] : [1, 1, 1])
        rooms = try [units, units, units, features].map { try NDArray.zeros([samples, $0]) }
    }

    private func rows(_ array: NDArray, _ step: Int, _ count: Int, _ width: Int) -> Rows {
        guard let start = array.numbers.baseAddress else { preconditionFailure("a buffer has at least one byte") }
        return Rows(start: start + step * samples * width, count: count, width: width)
    }

    /// The state before a step.
    func state(_ step: Int, _ count: Int) -> Rows { rows(states, step, count, units) }
    func cellState(_ step: Int, _ count: Int) -> Rows { rows(cells, step, count, units) }
    func gates(_ step: Int, _ count: Int) -> Rows { rows(allGates, step, count, width) }
    func inner(_ step: Int, _ count: Int) -> Rows { rows(allInner, step, count, width) }
    /// The gradient by the state after a step, on the way back.
    func carried(_ count: Int) -> Rows { rows(rooms[0], 0, count, units) }
    func cellCarried(_ count: Int) -> Rows { rows(rooms[1], 0, count, units) }
    func stateRoom(_ count: Int) -> Rows { rows(rooms[2], 0, count, units) }
    func inputRoom(_ count: Int) -> Rows { rows(rooms[3], 0, count, features) }

    /// The inputs of a step, which lie `steps · features` numbers apart.
    func inputs(_ input: Rows, _ step: Int) -> MatrixTile.Left {
        MatrixTile.Left(
            start: UnsafePointer(input.start + step * features), rowStep: input.width, depthStep: 1)
    }
}
