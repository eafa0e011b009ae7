import CoreMath

/// Two parts of samples: one to learn from, one to be judged by.
public struct Split: Equatable, Sendable {
    public let train: [Int]
    public let test: [Int]

    public init(train: [Int], test: [Int]) {
        self.train = train
        self.test = test
    }
}

/// How many samples a part is to have.
public enum PartSize: Equatable, Sendable {
    case count(Int)
    case fraction(Double)
}

/// Splits samples in two at random, with the same result as scikit-learn for the same random state.
public enum TrainTestSplit {
    /// Returns how many samples either part gets.
    ///
    /// Throws in scikit-learn's words when a part would be empty or both too large.
    public static func sizes(_ count: Int, test: PartSize?, train: PartSize?) throws -> (train: Int, test: Int) {
        let testSize = test ?? (train == nil ? .fraction(0.25) : nil)
        try check(testSize, count, name: "test_size")
        try check(train, count, name: "train_size")
        if case .fraction(let first) = testSize, case .fraction(let second) = train, first + second > 1 {
            throw MachineLearningError.value(
                "The sum of test_size and train_size = \(ArrayFormatter.pythonText(first + second)), should be in "
                    + "the (0, 1) range. Reduce test_size and/or train_size.")
        }
        func number(_ size: PartSize, _ rule: FloatingPointRoundingRule) -> Int {
            switch size {
            case .count(let number): number
            case .fraction(let part): Int((part * Double(count)).rounded(rule))
            }
        }
        let testCount = testSize.map { number($0, .up) } ?? count - (train.map { number($0, .down) } ?? 0)
        let trainCount = train.map { number($0, .down) } ?? count - testCount
        if trainCount + testCount > count {
            throw MachineLearningError.value(
                "The sum of train_size and test_size = \(trainCount + testCount), should be smaller than the number "
                    + "of samples \(count). Reduce test_size and/or train_size.")
        }
        if trainCount == 0 {
            func text(_ size: PartSize?) -> String {
                switch size {
                case .count(let number): String(number)
                case .fraction(let part): ArrayFormatter.pythonText(part)
                case nil: "None"
                }
            }
            throw MachineLearningError.value(
                "With n_samples=\(count), test_size=\(text(testSize)) and train_size=\(text(train)), the resulting "
                    + "train set will be empty. Adjust any of the aforementioned parameters.")
        }
        return (trainCount, testCount)
    }

    private static func check(_ size: PartSize?, _ count: Int, name: String) throws {
        let text: String
        switch size {
        case .count(let number) where number <= 0 || number >= count: text = String(number)
        case .fraction(let part) where !(part > 0 && part < 1): text = ArrayFormatter.pythonText(part)
        default: return
        }
        throw MachineLearningError.value(
            "\(name)=\(text) should be either positive and smaller than the number of samples \(count) or a float in "
                + "the (0, 1) range")
    }

    /// Returns the first samples and those behind them, in their order.
    public static func ordered(_ sizes: (train: Int, test: Int)) -> Split {
        Split(train: Array(0..<sizes.train), test: Array(sizes.train..<sizes.train + sizes.test))
    }

    /// Returns two parts of `count` samples in random order.
    public static func shuffled(_ count: Int, _ sizes: (train: Int, test: Int), _ random: RandomState) -> Split {
        let order = random.permutation(count)
        return Split(
            train: Array(order[sizes.test..<sizes.test + sizes.train]), test: Array(order[..<sizes.test]))
    }

    /// Returns two parts in which each class is as frequent as in the whole.
    ///
    /// Throws when a class has one sample only, or a part fewer samples than there are classes.
    public static func stratified(
        _ classes: ClassCodes, _ sizes: (train: Int, test: Int), _ random: RandomState
    ) throws -> Split {
        let counts = classes.totals().map { Int($0) }
        guard (counts.min() ?? 0) >= 2 else {
            let names = "The least populated classes in y have only 1 member, which is too few. The minimum number of "
            throw MachineLearningError.value(names + "groups for any class cannot be less than 2.")
        }
        for (name, size) in [("train_size", sizes.train), ("test_size", sizes.test)] where size < classes.count {
            throw MachineLearningError.value(
                "The \(name) = \(size) should be greater or equal to the number of classes = \(classes.count)")
        }
        let trainCounts = apportioned(counts, draws: sizes.train, random)
        let rest = zip(counts, trainCounts).map { $0 - $1 }
        let testCounts = apportioned(rest, draws: sizes.test, random)
        var members = [[Int]](repeating: [], count: classes.count)
        for (place, code) in classes.codes.enumerated() { members[code].append(place) }
        var (train, test): ([Int], [Int]) = ([], [])
        for code in 0..<classes.count {
            let order = random.permutation(counts[code]).map { members[code][$0] }
            train += order.prefix(trainCounts[code])
            test += order.dropFirst(trainCounts[code]).prefix(testCounts[code])
        }
        random.shuffle(&train)
        random.shuffle(&test)
        return Split(train: train, test: test)
    }

    /// Returns the most probable numbers of each class in `draws` draws without replacement; ties are drawn.
    private static func apportioned(_ counts: [Int], draws: Int, _ random: RandomState) -> [Int] {
        let total = Double(counts.reduce(0, +))
        let shares = counts.map { Double($0) / total * Double(draws) }
        var result = shares.map { Int($0) }
        var missing = draws - result.reduce(0, +)
        guard missing > 0 else { return result }
        let remainders = shares.map { $0 - $0.rounded(.down) }
        for value in Set(remainders).sorted(by: >) {
            let candidates = remainders.indices.filter { remainders[$0] == value }
            let chosen = random.permutation(candidates.count).prefix(min(candidates.count, missing))
            for place in chosen { result[candidates[place]] += 1 }
            missing -= chosen.count
            if missing == 0 { break }
        }
        return result
    }
}
