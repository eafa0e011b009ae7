import CoreMath
import Testing

@testable import MachineLearning

@Suite struct ModelSelectionTests {
    @Test func splitsInTheOrderOfRandomState() throws {
        // numpy.random.RandomState(42).permutation(10) is 8 1 5 0 7 2 9 4 3 6.
        let sizes = try TrainTestSplit.sizes(10, test: nil, train: nil)
        #expect(sizes == (train: 7, test: 3))
        let split = TrainTestSplit.shuffled(10, sizes, RandomState(seed: 42))
        #expect(split == Split(train: [0, 7, 2, 9, 4, 3, 6], test: [8, 1, 5]))
    }

    @Test func keepsTheSharesOfTheClasses() throws {
        let classes = ClassCodes(codes: (0..<100).map { $0 < 70 ? 0 : $0 < 90 ? 1 : 2 }, count: 3)
        let split = try TrainTestSplit.stratified(classes, (train: 80, test: 20), RandomState(seed: 3))
        #expect(Set(split.train + split.test).count == 100)
        #expect((0..<3).map { code in split.test.count { classes.codes[$0] == code } } == [14, 4, 2])
    }

    @Test func foldsAreAPartition() throws {
        let classes = ClassCodes(codes: [0, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0], count: 2)
        for random in [nil, RandomState(seed: 5)] {
            for splits in [
                try Folds.plain(11, folds: 4, shuffledBy: random),
                try Folds.stratified(classes, folds: 4, shuffledBy: random),
            ] {
                #expect(splits.flatMap(\.test).sorted() == Array(0..<11))
                #expect(splits.allSatisfy { Set($0.train).isDisjoint(with: $0.test) && $0.train.count < 10 })
            }
        }
        #expect(
            message { try Folds.plain(3, folds: 4, shuffledBy: nil) }
                == "Cannot have number of splits n_splits=4 greater than the number of samples: n_samples=3.")
    }
}
