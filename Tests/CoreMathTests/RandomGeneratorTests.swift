import Testing

@testable import CoreMath

/// Streams of NumPy 2.4.6's `default_rng`.
@Suite struct RandomGeneratorTests {
    private func fresh(_ seed: UInt = 42) -> RandomGenerator { RandomGenerator(seed: seed) }

    @Test func drawsNumPysNumbers() throws {
        #expect(try fresh().random([3]).doubles == [0.7739560485559633, 0.4388784397520523, 0.8585979199113825])
        #expect(fresh(1 << 40).nextDouble() == 0.3608095734199638)
        let large = RandomGenerator(entropy: [0x4000_0000, 0x4674_edea, 0x9f2c_9cd0, 0xc])
        #expect(large.nextDouble() == 0.2073881893140892)
        #expect(try fresh(3).uniform(-1, 2, [2]).doubles.count == 2)
    }

    @Test func drawsNumPysIntegers() throws {
        let generator = fresh()
        _ = try generator.random([3])
        #expect(try generator.integers(0, 10, [5]).integers == [0, 6, 2, 0, 5])
        #expect(
            try generator.standardNormal([3]).doubles
                == [0.12784040316728537, -0.3162425923435822, -0.016801157504288795])
        let wide = fresh(3)
        #expect(
            try wide.integers(.min, .max, [2]).integers == [-7_643_423_770_429_963_529, -4_854_989_227_711_015_948])
        #expect(try wide.integers(0, 1 << 40, [2]).integers == [881_010_591_534, 640_093_927_902])
        #expect(try wide.uniform(-1, 2, [2]).doubles == [-0.7176140732788024, 0.2993808207094215])
        #expect(try wide.normal(mean: 10, deviation: 2, [2]).doubles == [5.960027741705498, 9.536135244711621])
        #expect(try wide.integers(4, 4, [2], endpoint: true).integers == [4, 4])
    }

    @Test func drawsTheTailsOfTheBellCurveToo() throws {
        let values = try fresh(5).standardNormal([1_000_000])
        #expect(try values.sum().item().double == 1447.4419642717376)
        #expect(try values.apply(.absolute).reduced(.max).item().double == 4.820175842608121)
        #expect(try values.element(at: -1).double == 3.056638776846415)
    }

    @Test func shufflesAndChoosesAsNumPy() throws {
        let generator = fresh(0)
        #expect(try generator.permutation(10).integers == [4, 6, 2, 7, 3, 5, 9, 0, 8, 1])
        #expect(try generator.choice(10, [4], replace: false).integers == [3, 7, 4, 8])
        let weights = try NDArray.of([0.2, 0.3, 0.5])
        #expect(try generator.choice(3, [5], probabilities: weights).integers == [2, 0, 2, 0, 2])
        let rows = try NDArray.arange(0, 10).reshaped([5, 2])
        try generator.shuffle(rows)
        #expect(rows.integers.sorted() == Array(0..<10))
        #expect(
            try (0..<5).allSatisfy { try rows.element(at: [$0, 1]).integer - rows.element(at: [$0, 0]).integer == 1 })
        #expect(Set(try generator.choice(3, [3], replace: false, probabilities: weights).integers) == [0, 1, 2])
    }

    @Test func refusesImpossibleRequests() throws {
        let generator = fresh()
        #expect(message { try generator.integers(5, 5, [1]) } == "low >= high")
        #expect(message { try generator.normal(deviation: -1, [1]) } == "scale < 0")
        #expect(
            message { try generator.choice(3, [4], replace: false) }
                == "Cannot take a larger sample than population when replace is False")
        #expect(
            message { try generator.choice(2, [1], probabilities: NDArray.of([0.5, 0.6])) }?
                .hasPrefix("Probabilities do not sum to 1") == true)
        #expect(
            message { try generator.choice(2, [1], probabilities: NDArray.of([1.0])) } == "a and p must have same size")
        #expect(
            message { try generator.choice(2, [2], replace: false, probabilities: NDArray.of([1.0, 0])) }
                == "Fewer non-zero entries in p than size")
        #expect(message { try generator.uniform(0, .infinity, [1]) } == "high - low range exceeds valid bounds")
    }
}
