import CoreMath

/// A layer that in training sets a share of its inputs to 0 and makes the others as much larger.
///
/// N. Srivastava et al. (2014), "Dropout: A simple way to prevent neural networks from overfitting", JMLR 15.
public final class Dropout: Layer {
    public let kind = "Dropout"
    public let rate: Double
    public var name: String
    public var roomOwner: ObjectIdentifier?
    public var isTrainable = true
    /// Which inputs of the last batch were kept.
    private var kept: NDArray?
    private let generator: RandomGenerator?

    /// - Throws: `NetworkError.fraction` unless 0 <= rate <= 1.
    public init(_ rate: Double, seed: UInt? = nil, name: String = "dropout") throws {
        guard rate >= 0 && rate <= 1 else { throw NetworkError.fraction(name: "rate", value: rate) }
        (self.rate, self.name) = (rate, name)
        generator = seed.map { RandomGenerator(seed: $0) }
    }

    public func outputShape(for input: [Int]) throws -> [Int] { input }

    public func makeRoom(samples: Int, input: [Int], training: Bool) throws {
        if training { kept = try NDArray.zeros([samples, input.reduce(1, *)], .bool) }
    }

    public func forward(_ input: Rows, _ output: Rows, _ pass: Pass) throws {
        guard pass.isTraining, rate > 0, let kept else { return output.copy(input) }
        let source = generator ?? pass.generator
        let scale = rate < 1 ? 1 / (1 - rate) : 0
        kept.withTruths { flags in
            for place in 0..<input.total {
                let isKept = source.nextDouble() >= rate
                flags[place] = isKept
                output.start[place] = isKept ? input.start[place] * scale : 0
            }
        }
    }

    public func backward(_ input: Rows, _ output: Rows, _ outputGradient: Rows, _ inputGradient: Rows?) throws {
        guard let inputGradient else { return }
        guard rate > 0, let kept else { return inputGradient.copy(outputGradient) }
        let scale = rate < 1 ? 1 / (1 - rate) : 0
        kept.withTruths { flags in
            for place in 0..<outputGradient.total {
                inputGradient.start[place] = flags[place] ? outputGradient.start[place] * scale : 0
            }
        }
    }
}
