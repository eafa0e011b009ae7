#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import CoreMath

/// -Σ t ln p over the classes, for targets with a number for each class or with the number of the class.
public final class CategoricalCrossentropy: Loss {
    private let isSparse: Bool
    private let fromLogits: Bool
    private let smoothing: Double

    /// - Parameters:
    ///   - isSparse: whether targets are the numbers of classes, from 0.
    ///   - fromLogits: whether outputs are sums that a softmax would turn into probabilities.
    ///   - labelSmoothing: draws targets towards equal shares; not for sparse targets.
    public init(isSparse: Bool, fromLogits: Bool = false, labelSmoothing: Double = 0) {
        self.isSparse = isSparse
        self.fromLogits = fromLogits
        smoothing = labelSmoothing
    }

    public var name: String { isSparse ? "sparse_categorical_crossentropy" : "categorical_crossentropy" }
    public var matchingActivation: Activation? { fromLogits ? nil : .softmax }

    public func targets(_ targets: NDArray, output: [Int]) throws -> NDArray {
        let classes = output.last ?? 1
        if classes < 2 { throw NetworkError.oneClass(loss: name) }
        guard isSparse else { return try oneHotTargets(targets, output) }
        let groups = output.dropLast().reduce(1, *)
        guard targets.count == targets.length * groups else {
            throw NetworkError.sparseTargetShape(target: targets.shape, output: output)
        }
        let numbers = try targets.asNumbers().reshaped([targets.length, groups])
        for (index, label) in numbers.numbers.enumerated()
        where !(label >= 0 && label < Double(classes) && label == label.rounded(.down)) {
            throw NetworkError.labelRange(label: label, sample: index / max(groups, 1), classes: classes)
        }
        return numbers
    }

    private func oneHotTargets(_ targets: NDArray, _ output: [Int]) throws -> NDArray {
        let width = output.reduce(1, *)
        guard targets.shape == [targets.length] + output else {
            throw NetworkError.targetShape(loss: name, target: targets.shape, output: output)
        }
        return try targets.asNumbers().reshaped([targets.length, width])
    }

    public func evaluate(
        _ output: Rows, _ target: Rows, classes: Int, weights: UnsafePointer<Double>?, gradient: Rows?, bySums: Bool
    ) throws -> Double {
        let groups = max(1, output.width / classes)
        let share = 1 / Double(max(output.count * groups, 1))
        var total = 0.0
        try withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * classes) { room in
            guard let wanted = room.baseAddress else { return }
            let probabilities = wanted + classes
            for index in 0..<(output.count * groups) {
                let y = output.start + index * classes
                read(target, index, classes, wanted)
                let weight = weights?[index / groups] ?? 1
                let slopes = gradient.map { $0.start + index * classes }
                probabilities.update(from: y, count: classes)
                let loss =
                    fromLogits
                    ? logitLoss(probabilities, wanted, classes, slopes)
                    : probabilityLoss(probabilities, wanted, classes, slopes, bySums)
                total += weight * loss / Double(groups)
                if let slopes { for place in 0..<classes { slopes[place] *= weight * share } }
            }
            try Allocation.poll()
        }
        return total
    }

    private func read(_ target: Rows, _ index: Int, _ classes: Int, _ wanted: UnsafeMutablePointer<Double>) {
        if isSparse {
            wanted.update(repeating: 0, count: classes)
            wanted[Int(target.start[index])] = 1
            return
        }
        let source = target.start + index * classes
        for place in 0..<classes { wanted[place] = source[place] * (1 - smoothing) + smoothing / Double(classes) }
    }

    /// By the logits themselves: p Σt - t.
    private func logitLoss(
        _ y: UnsafeMutablePointer<Double>, _ t: UnsafeMutablePointer<Double>, _ classes: Int,
        _ slopes: UnsafeMutablePointer<Double>?
    ) -> Double {
        var top = -Double.infinity
        for place in 0..<classes { top = max(top, y[place]) }
        var (sum, mass) = (0.0, 0.0)
        for place in 0..<classes {
            sum += exp(y[place] - top)
            mass += t[place]
        }
        var loss = 0.0
        for place in 0..<classes where t[place] != 0 { loss -= t[place] * (y[place] - top - log(sum)) }
        if let slopes { for place in 0..<classes { slopes[place] = exp(y[place] - top) / sum * mass - t[place] } }
        return loss.isNaN || !sum.isFinite ? .nan : loss
    }

    /// Probabilities are first divided by their sum.
    private func probabilityLoss(
        _ y: UnsafeMutablePointer<Double>, _ t: UnsafeMutablePointer<Double>, _ classes: Int,
        _ slopes: UnsafeMutablePointer<Double>?, _ bySums: Bool
    ) -> Double {
        var (sum, mass, loss, free) = (0.0, 0.0, 0.0, 0.0)
        for place in 0..<classes {
            sum += y[place]
            mass += t[place]
        }
        for place in 0..<classes {
            let share = y[place] / sum
            let p = Probability.clipped(share)
            if t[place] != 0 || share.isNaN { loss -= t[place] * log(p) }
            if p == share { free += t[place] }
        }
        guard let slopes else { return loss }
        for place in 0..<classes {
            let share = y[place] / sum
            if bySums {
                slopes[place] = share * mass - t[place]
            } else {
                slopes[place] =
                    free / sum - (Probability.clipped(share) == share && t[place] != 0 ? t[place] / y[place] : 0)
            }
        }
        return loss
    }
}
