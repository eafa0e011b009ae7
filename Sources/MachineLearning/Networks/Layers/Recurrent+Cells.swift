// One step of one sample, forward and back, for each kind of cell.

extension Recurrent {
    private typealias Numbers = UnsafeMutablePointer<Double>

    /// From the sums of a step to its state.
    func advance(_ memory: RecurrentMemory, _ step: Int, _ sample: Int, _ count: Int) {
        let gates = memory.gates(step, count).row(sample)
        let (before, after) = (memory.state(step, count).row(sample), memory.state(step + 1, count).row(sample))
        switch cell {
        case .simple:
            apply(function, gates)
            after.update(from: gates, count: units)
        case .lstm:
            for block in 0..<4 { apply(block == 2 ? function : gate, gates + block * units) }
            let old = memory.cellState(step, count).row(sample)
            let new = memory.cellState(step + 1, count).row(sample)
            for unit in 0..<units {
                new[unit] = gates[units + unit] * old[unit] + gates[unit] * gates[2 * units + unit]
                after[unit] = new[unit]
            }
            apply(function, after)
            for unit in 0..<units { after[unit] *= gates[3 * units + unit] }
        case .gru:
            let inner = memory.inner(step, count).row(sample)
            for place in 0..<(2 * units) { gates[place] += inner[place] }
            apply(gate, gates)
            apply(gate, gates + units)
            for unit in 0..<units { gates[2 * units + unit] += gates[units + unit] * inner[2 * units + unit] }
            apply(function, gates + 2 * units)
            for unit in 0..<units {
                let share = gates[unit]
                after[unit] = share * before[unit] + (1 - share) * gates[2 * units + unit]
            }
        }
    }

    private func apply(_ activation: Activation, _ numbers: Numbers) {
        activation.apply(Rows(start: numbers, count: 1, width: units))
    }

    /// Multiplies gradients by the slopes of an activation, told from its values.
    private func multiply(_ slopes: Numbers, _ activation: Activation, values: Numbers) {
        activation.multiplySlopes(
            Rows(start: slopes, count: 1, width: units), output: Rows(start: values, count: 1, width: units), sums: nil)
    }

    /// From the gradient by the state after a step, which stands in `carried`, to that by the step's sums.
    func retreat(_ memory: RecurrentMemory, _ step: Int, _ sample: Int, _ count: Int) {
        let carried = memory.carried(count).row(sample)
        withUnsafeTemporaryAllocation(of: Double.self, capacity: 5 * units) { room in
            guard let slopes = room.baseAddress else { return }
            switch cell {
            case .simple:
                let values = memory.gates(step, count).row(sample)
                multiply(carried, function, values: values)
                values.update(from: carried, count: units)
            case .lstm: retreatLongShort(memory, step, sample, count, carried, slopes)
            case .gru: retreatGated(memory, step, sample, count, carried, slopes)
            }
        }
    }

    private func retreatLongShort(
        _ memory: RecurrentMemory, _ step: Int, _ sample: Int, _ count: Int, _ carried: Numbers, _ slopes: Numbers
    ) {
        let gates = memory.gates(step, count).row(sample)
        let cellCarried = memory.cellCarried(count).row(sample)
        let old = memory.cellState(step, count).row(sample)
        let squashed = slopes + 4 * units
        squashed.update(from: memory.cellState(step + 1, count).row(sample), count: units)
        apply(function, squashed)
        // By the output gate, and through the squashed cell.
        for unit in 0..<units {
            slopes[3 * units + unit] = carried[unit] * squashed[unit]
            carried[unit] *= gates[3 * units + unit]
        }
        multiply(carried, function, values: squashed)
        for unit in 0..<units {
            let slope = carried[unit] + cellCarried[unit]
            slopes[unit] = slope * gates[2 * units + unit]
            slopes[units + unit] = slope * old[unit]
            slopes[2 * units + unit] = slope * gates[unit]
            cellCarried[unit] = slope * gates[units + unit]
        }
        for block in 0..<4 {
            multiply(slopes + block * units, block == 2 ? function : gate, values: gates + block * units)
        }
        gates.update(from: slopes, count: 4 * units)
    }

    private func retreatGated(
        _ memory: RecurrentMemory, _ step: Int, _ sample: Int, _ count: Int, _ carried: Numbers, _ slopes: Numbers
    ) {
        let (gates, inner) = (memory.gates(step, count).row(sample), memory.inner(step, count).row(sample))
        let before = memory.state(step, count).row(sample)
        for unit in 0..<units {
            let (share, fresh) = (gates[unit], gates[2 * units + unit])
            slopes[unit] = carried[unit] * (before[unit] - fresh)
            slopes[2 * units + unit] = carried[unit] * (1 - share)
            // The way past the step.
            carried[unit] *= share
        }
        multiply(slopes + 2 * units, function, values: gates + 2 * units)
        for unit in 0..<units {
            let slope = slopes[2 * units + unit]
            slopes[units + unit] = slope * inner[2 * units + unit]
            inner[2 * units + unit] = slope * gates[units + unit]
        }
        multiply(slopes, gate, values: gates)
        multiply(slopes + units, gate, values: gates + units)
        inner.update(from: slopes, count: 2 * units)
        gates.update(from: slopes, count: 3 * units)
    }
}
