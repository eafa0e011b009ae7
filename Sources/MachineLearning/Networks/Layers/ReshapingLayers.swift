/// A layer that gives its inputs in one row.
public final class Flatten: Layer {
    public let kind = "Flatten"
    public var name: String
    public var isTrainable = true
    public let isReshaping = true

    public init(name: String = "flatten") { self.name = name }

    public func outputShape(for input: [Int]) throws -> [Int] { [input.reduce(1, *)] }
    public func forward(_ input: Rows, _ output: Rows, _ pass: Pass) throws { output.copy(input) }
    public func backward(_ input: Rows, _ output: Rows, _ outputGradient: Rows, _ inputGradient: Rows?) throws {
        inputGradient?.copy(outputGradient)
    }
}

/// A layer that gives its inputs in another shape.
public final class Reshape: Layer {
    public let kind = "Reshape"
    public let target: [Int]
    public var name: String
    public var isTrainable = true
    public let isReshaping = true

    /// - Parameter target: the shape of a sample; -1 in one place stands for what is left.
    public init(_ target: [Int], name: String = "reshape") throws {
        guard target.filter({ $0 == -1 }).count <= 1, target.allSatisfy({ $0 > 0 || $0 == -1 }) else {
            throw NetworkError.range(
                name: "target_shape", value: NetworkError.text(target),
                expected: "positive lengths, with -1 in one place at most")
        }
        (self.target, self.name) = (target, name)
    }

    public func outputShape(for input: [Int]) throws -> [Int] {
        let total = input.reduce(1, *)
        var known = 1
        for length in target where length > 0 {
            let (product, overflow) = known.multipliedReportingOverflow(by: length)
            if overflow { throw NetworkError.reshape(layer: name, input: input, target: target) }
            known = product
        }
        guard target.contains(-1) ? total % known == 0 : total == known else {
            throw NetworkError.reshape(layer: name, input: input, target: target)
        }
        return target.map { $0 == -1 ? total / known : $0 }
    }

    public func forward(_ input: Rows, _ output: Rows, _ pass: Pass) throws { output.copy(input) }
    public func backward(_ input: Rows, _ output: Rows, _ outputGradient: Rows, _ inputGradient: Rows?) throws {
        inputGradient?.copy(outputGradient)
    }
}
