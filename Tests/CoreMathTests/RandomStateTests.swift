import CoreMath
import Testing

/// The streams of `RandomState`, as NumPy 2.4.6 prints them.
@Suite struct RandomStateTests {
    @Test func oneStreamIsNumPys() {
        let random = RandomState(seed: 42)
        #expect(random.doubles(3) == [0.3745401188473625, 0.9507143064099162, 0.7319939418114051])
        #expect(random.normals(count: 3) == [-1.1118801180469204, 0.31890218468938336, 0.2790412922001377])
        #expect(random.integers(below: 10, count: 5) == [7, 2, 5, 4, 1])
        #expect(random.permutation(6) == [4, 2, 0, 5, 1, 3])
        #expect(random.next(upTo: 2_147_483_646) == 1_306_710_475)
        #expect(random.uniform(-10, 10, count: 2) == [2.233063209765618, -9.858673895605651])
        #expect(random.choice(probabilities: [0.1, 0.2, 0.3, 0.4], count: 5) == [0, 2, 2, 0, 3])
        #expect(random.normals(mean: 2, deviation: 3, count: 2) == [5.031545854419579, 1.24686809574267])
        #expect(random.next(upTo: (1 << 40) - 1) == 812_606_411_314)
    }

    @Test func zeroIsASeed() {
        #expect(RandomState(seed: 0).integers(below: 100, count: 6) == [44, 47, 64, 67, 67, 9])
    }

    @Test func severalWordsAreASeed() {
        #expect(RandomState(key: [1, 2, 3]).doubles(2) == [0.6098612722867289, 0.8866970434146851])
    }
}
