import CoreMath
import Testing

@testable import MachineLearning

@Suite struct ActivationTests {
    @Test func computesFunctionsWithoutOverflow() throws {
        let values = try NDArray.of([-1000.0, 0, 1000])
        #expect(try values.applying(.sigmoid).doubles == [0, 0.5, 1])
        #expect(try values.applying(.tanh).doubles == [-1, 0, 1])
        #expect(try values.applying(.relu).doubles == [0, 0, 1000])
        #expect(try values.applying(.linear).doubles == [-1000, 0, 1000])
        #expect(try values.applying(.softmax).doubles == [0, 0, 1])
        #expect(try values.applying(.leakyReLU(slope: 0.2)).doubles == [-200, 0, 1000])
        #expect(try values.applying(.elu(alpha: 1)).doubles == [-1, 0, 1000])
        #expect(try values.applying(.softplus).doubles == [0, 0.6931471805599453, 1000])
        #expect(try values.applying(.gelu(approximate: false)).doubles == [0, 0, 1000])
        #expect(try values.applying(.silu).doubles == [0, 0, 1000])
    }

    /// GELU(1) = Φ(1) = 0.841344746068543; the others by their formulas.
    @Test func agreesWithKnownValues() throws {
        let one = try NDArray.of([1.0])
        #expect(abs(try one.applying(.sigmoid).doubles[0] - 0.7310585786300049) < 1e-15)
        #expect(abs(try one.applying(.gelu(approximate: false)).doubles[0] - 0.841344746068543) < 1e-15)
        #expect(abs(try one.applying(.gelu(approximate: true)).doubles[0] - 0.8411919906082768) < 1e-15)
        let shares = try NDArray.of([1.0, 2, 3, 1, 2, 3], shape: [2, 3]).applying(.softmax).doubles
        #expect(abs(shares[2] - 0.6652409557748219) < 1e-15 && shares[5] == shares[2])
    }

    @Test func keepsWhatIsNoNumber() throws {
        let values = try NDArray.of([Double.nan])
        for (_, activation) in Activation.named {
            #expect(try values.applying(activation).doubles[0].isNaN, "\(activation)")
        }
    }
}
