import CoreMath

/// Splits samples several times, so that each is in one test part: cross-validation.
///
/// M. Stone (1974), "Cross-validatory choice and assessment of statistical predictions", Journal of the Royal
/// Statistical Society B 36(2), 111-147. The same folds as scikit-learn for the same random state.
public enum Folds {
    /// Returns splits into `folds` runs of samples of nearly the same length.
    ///
    /// Throws when there are fewer samples than folds.
    public static func plain(_ count: Int, folds: Int, shuffledBy random: RandomState?) throws -> [Split] {
        try check(folds, count)
        var order = Array(0..<count)
        random?.shuffle(&order)
        var fold = [Int](repeating: 0, count: count)
        var start = 0
        for number in 0..<folds {
            let length = count / folds + (number < count % folds ? 1 : 0)
            for place in start..<start + length { fold[order[place]] = number }
            start += length
        }
        return splits(fold, folds)
    }

    /// Returns splits in which each class is as frequent as in the whole.
    ///
    /// Throws when no class has as many samples as there are folds.
    public static func stratified(_ classes: ClassCodes, folds: Int, shuffledBy random: RandomState?) throws -> [Split]
    {
        try check(folds, classes.codes.count)
        // Classes count in the order in which they appear.
        var order: [Int: Int] = [:]
        let codes = classes.codes.map { code in
            let place = order[code] ?? order.count
            order[code] = place
            return place
        }
        let counts = ClassCodes(codes: codes, count: order.count).totals()
        guard let most = counts.max(), Double(folds) <= most else {
            throw MachineLearningError.value(
                "n_splits=\(folds) cannot be greater than the number of members in each class.")
        }
        let sorted = codes.sorted()
        var fold = [Int](repeating: 0, count: codes.count)
        for code in 0..<order.count {
            var numbers: [Int] = []
            for number in 0..<folds {
                let share = stride(from: number, to: sorted.count, by: folds).count { sorted[$0] == code }
                numbers += [Int](repeating: number, count: share)
            }
            random?.shuffle(&numbers)
            var next = 0
            for place in codes.indices where codes[place] == code {
                fold[place] = numbers[next]
                next += 1
            }
        }
        return splits(fold, folds)
    }

    /// How few samples the rarest class has; a warning is in order when that is less than the folds.
    public static func rarest(_ classes: ClassCodes) -> Int { classes.totals().min().map { Int($0) } ?? 0 }

    private static func check(_ folds: Int, _ count: Int) throws {
        if folds > count {
            throw MachineLearningError.value(
                "Cannot have number of splits n_splits=\(folds) greater than the number of samples: "
                    + "n_samples=\(count).")
        }
    }

    private static func splits(_ fold: [Int], _ folds: Int) -> [Split] {
        (0..<folds).map { number in
            Split(
                train: fold.indices.filter { fold[$0] != number }, test: fold.indices.filter { fold[$0] == number })
        }
    }
}
