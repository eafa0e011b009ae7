import CoreMath

/// A layer that looks up a row of numbers for each whole number: (…) becomes (…, outputs).
public final class Embedding: Layer {
    public let kind = "Embedding"
    public let count: Int
    public let outputs: Int
    public var name: String
    public var isTrainable = true
    private let initializer: Initializer
    private let regularizer: Regularizer?
    private var table: Parameter?

    /// - Parameters:
    ///   - count: how many whole numbers there are, from 0.
    ///   - outputs: how many numbers each becomes.
    public init(
        _ count: Int, _ outputs: Int, initializer: Initializer = .uniform(low: -0.05, high: 0.05),
        regularizer: Regularizer? = nil, name: String = "embedding"
    ) throws {
        guard count > 0 else { throw NetworkError.notPositive(name: "input_dim", value: "\(count)") }
        guard outputs > 0 else { throw NetworkError.notPositive(name: "output_dim", value: "\(outputs)") }
        (self.count, self.outputs, self.name) = (count, outputs, name)
        (self.initializer, self.regularizer) = (initializer, regularizer)
    }

    public var parameters: [Parameter] { [table].compactMap { $0 } }
    public var isBuilt: Bool { table != nil }
    public func outputShape(for input: [Int]) throws -> [Int] { input + [outputs] }

    public func build(input: [Int], generator: RandomGenerator) throws {
        try NetworkError.checkWeights([count, outputs], layer: name)
        table = Parameter(
            "embeddings", try initializer.draw([count, outputs], generator), regularizer: regularizer)
    }

    private func place(_ value: Double) throws -> Int {
        guard value >= 0 && value < Double(count) && value == value.rounded(.down) else {
            throw NetworkError.wholeNumber(layer: name, value: value, count: count)
        }
        return Int(value)
    }

    public func forward(_ input: Rows, _ output: Rows, _ pass: Pass) throws {
        guard let table else { throw NetworkError.notBuilt(layer: name) }
        let (rows, result) = (table.rows(width: outputs), output.regrouped(width: outputs))
        for index in 0..<input.total {
            result.row(index).update(from: rows.row(try place(input.start[index])), count: outputs)
        }
    }

    public func backward(_ input: Rows, _ output: Rows, _ outputGradient: Rows, _ inputGradient: Rows?) throws {
        guard let table else { throw NetworkError.notBuilt(layer: name) }
        let (slopes, delta) = (table.slopeRows(width: outputs), outputGradient.regrouped(width: outputs))
        slopes.fill(0)
        for index in 0..<input.total {
            let (row, from) = (slopes.row(try place(input.start[index])), delta.row(index))
            for column in 0..<outputs { row[column] += from[column] }
        }
        // Whole numbers have no neighbours to move to.
        inputGradient?.fill(0)
    }
}
