import CoreMath
import Testing

@testable import MachineLearning

@Suite struct LabelsTests {
    @Test func numbersClassesInAscendingOrder() {
        let (classes, codes) = Labels.integers([5, -1, 5, 3]).encoded()
        #expect(classes == .integers([-1, 3, 5]) && codes.codes == [2, 0, 2, 1] && codes.count == 3)
        // Code points decide: é as one letter comes after z, and is not e with an accent of its own.
        let (words, places) = Labels.texts(["z", "\u{e9}", "e\u{301}", "a"]).encoded()
        #expect(words.count == 4 && places.codes == [2, 3, 1, 0])
    }

    @Test func findsLabelsOfAnotherKind() {
        #expect(Labels.reals([1, 2, 7]).codes(in: .integers([1, 2])) == [0, 1, nil])
        #expect(Labels.texts(["1"]).codes(in: .integers([1])) == [nil])
        #expect(Labels.truths([true]).joined(with: .integers([0, 2])) == .integers([1, 0, 2]))
    }

    @Test func balancesClasses() {
        let codes = ClassCodes(codes: [0, 0, 0, 1], count: 2)
        #expect(codes.balancedWeights() == [4.0 / 6, 2])
        #expect(codes.totals(weights: [1, 2, 3, 4]) == [6, 4])
    }
}
