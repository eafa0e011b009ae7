import CoreMath

/// Clouds of points at the corners of a cube, some features of which say nothing.
///
/// I. Guyon (2003), "Design of experiments of the NIPS 2003 variable selection benchmark".
public struct ClassificationSamples: Sendable {
    public var samples = 100
    public var features = 20
    public var informative = 2
    public var redundant = 2
    public var repeated = 0
    public var classes = 2
    public var clustersPerClass = 2
    /// The part of the samples that each class has; the last may be left out.
    public var weights: [Double]?
    /// The part of the samples whose class is drawn anew.
    public var flipped = 0.01
    /// Half the length of the cube's edges.
    public var separation = 1.0
    public var isCube = true
    /// What is added to the features; nil to draw it.
    public var shift: Double? = 0
    /// What the features are multiplied by; nil to draw it.
    public var scale: Double? = 1
    public var shuffles = true

    public init() {}

    /// Draws the samples. Throws when the numbers of features, classes and clusters do not belong together.
    public func drawn(_ random: RandomState) throws -> SampleGenerators.Samples {
        let shares = try checked()
        let clusters = classes * clustersPerClass
        var counts = (0..<clusters).map { Int(Double(samples) * shares[$0 % classes] / Double(clustersPerClass)) }
        let missing = samples - counts.reduce(0, +)
        for place in 0..<max(0, missing) { counts[place % clusters] += 1 }
        var result = SampleGenerators.Samples(
            features: try Table(rows: samples, columns: features), targets: try Table(rows: samples, columns: 1))
        let centres = corners(clusters, random)
        var x = try Table(rows: samples, columns: informative)
        for place in x.values.indices { x.values[place] = random.nextNormal() }
        try makeClusters(&x, &result.targets, counts, centres, random)
        fill(&result.features, from: x, random)
        flip(&result.targets, random)
        move(&result.features, random)
        if shuffles {
            result.shuffle(random)
            result.features = result.features.takingColumns(random.permutation(features))
        }
        return result
    }

    private func checked() throws -> [Double] {
        let (used, first) = informative.addingReportingOverflow(redundant)
        let (all, second) = used.addingReportingOverflow(repeated)
        if first || second || all > features {
            throw MachineLearningError.value(
                "Number of informative, redundant and repeated features must sum to less than the number of total "
                    + "features")
        }
        let (clusters, overflow) = classes.multipliedReportingOverflow(by: clustersPerClass)
        if overflow || informative < 62 && clusters > 1 << informative {
            throw MachineLearningError.value(
                "n_classes(\(classes)) * n_clusters_per_class(\(clustersPerClass)) must be smaller or equal "
                    + "2**n_informative(\(informative))=\(informative < 62 ? 1 << informative : Int.max)")
        }
        try Allocation.check(count: clusters, shape: [clusters, informative])
        guard let weights else { return [Double](repeating: 1 / Double(classes), count: classes) }
        guard weights.count == classes || weights.count == classes - 1 else {
            throw MachineLearningError.value("Weights specified but incompatible with number of classes.")
        }
        guard weights.allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
            throw MachineLearningError.value("Weights must lie between 0 and 1.")
        }
        return weights.count == classes ? weights : weights + [1 - weights.reduce(0, +)]
    }

    /// Corners of the cube, chosen at random.
    private func corners(_ count: Int, _ random: RandomState) -> Table {
        var bits: [[Double]] = []
        var dimensions = informative
        // Beyond 30 dimensions the first coordinates are drawn one by one.
        var extra: [[Int]] = []
        while dimensions > 30 {
            let width = dimensions - 30
            extra.append(random.integers(below: 2, count: count * width))
            dimensions = 30
        }
        let chosen = SampleWithoutReplacement.draw(count, from: 1 << dimensions, random)
        for (row, corner) in chosen.enumerated() {
            let rest = (0..<dimensions).map { Double((corner >> (dimensions - 1 - $0)) & 1) }
            let width = informative - dimensions
            let before = extra.flatMap { $0[row * width..<(row + 1) * width].map { Double($0) } }
            bits.append((before + rest).map { $0 * 2 * separation - separation })
        }
        var result = Table(rows: count, columns: informative, values: bits.flatMap { $0 })
        if !isCube {
            let rows = random.doubles(count)
            let columns = random.doubles(informative)
            for row in 0..<count {
                for column in 0..<informative { result[row, column] *= rows[row] }
            }
            for row in 0..<count {
                for column in 0..<informative { result[row, column] *= columns[column] }
            }
        }
        return result
    }

    private func makeClusters(
        _ x: inout Table, _ targets: inout Table, _ counts: [Int], _ centres: Table, _ random: RandomState
    ) throws {
        var start = 0
        for (cluster, count) in counts.enumerated() {
            let mixing = Table(
                rows: informative, columns: informative,
                values: random.doubles(informative * informative).map { 2 * $0 - 1 })
            for row in start..<min(start + count, samples) {
                let point = mixing.transposedTimes(Array(x.row(row)))
                for column in 0..<informative { x[row, column] = point[column] + centres[cluster, column] }
                targets.values[row] = Double(cluster % classes)
            }
            start += count
            try Allocation.poll()
        }
    }

    /// Copies the informative features, adds mixtures and repetitions of them, and noise.
    private func fill(_ table: inout Table, from x: Table, _ random: RandomState) {
        let mixing = Table(
            rows: informative, columns: redundant, values: random.doubles(informative * redundant).map { 2 * $0 - 1 })
        for row in 0..<samples {
            let mixed = redundant > 0 ? mixing.transposedTimes(Array(x.row(row))) : []
            for column in 0..<informative { table[row, column] = x[row, column] }
            for column in 0..<redundant { table[row, informative + column] = mixed[column] }
        }
        let used = informative + redundant
        let sources = random.doubles(repeated).map { Int(Double(used - 1) * $0 + 0.5) }
        for row in 0..<samples {
            for (place, source) in sources.enumerated() { table[row, used + place] = table[row, source] }
        }
        for row in 0..<samples {
            for column in stride(from: used + repeated, to: features, by: 1) {
                table[row, column] = random.nextNormal()
            }
        }
    }

    private func flip(_ targets: inout Table, _ random: RandomState) {
        guard flipped >= 0 else { return }
        let chosen = random.doubles(samples).indices(where: { $0 < flipped })
        for place in chosen { targets.values[place] = Double(random.next(upTo: classes - 1)) }
    }

    private func move(_ table: inout Table, _ random: RandomState) {
        let shifts =
            shift.map { [Double](repeating: $0, count: features) }
            ?? random.doubles(features).map { (2 * $0 - 1) * separation }
        let scales =
            scale.map { [Double](repeating: $0, count: features) }
            ?? random.doubles(features).map { 1 + 100 * $0 }
        for row in 0..<table.rows {
            for column in 0..<features { table[row, column] = (table[row, column] + shifts[column]) * scales[column] }
        }
    }
}

extension Array {
    /// The places of the elements for which a condition holds.
    func indices(where condition: (Element) -> Bool) -> [Int] { indices.filter { condition(self[$0]) } }
}

/// Different integers below a bound, drawn as scikit-learn draws them.
enum SampleWithoutReplacement {
    static func draw(_ count: Int, from population: Int, _ random: RandomState) -> [Int] {
        let ratio = Double(count) / Double(population)
        if ratio < 0.01 {
            var (result, seen): ([Int], Set<Int>) = ([], [])
            while result.count < count {
                let number = random.next(upTo: population - 1)
                if seen.insert(number).inserted { result.append(number) }
            }
            return result
        }
        if ratio < 0.99 { return Array(random.permutation(population).prefix(count)) }
        var result = Array(0..<count)
        for number in stride(from: count, to: population, by: 1) {
            let place = random.next(upTo: number)
            if place < count { result[place] = number }
        }
        return result
    }
}
