import CoreMath
import MachineLearning
import MiniPython

/// Samples drawn at random in `sklearn.datasets`.
enum SampleFunctions {
    static let all: [Native] = [blobs, moons, circles, regression, classification]

    /// - Throws: MemoryError before anything is drawn that has no room, ValueError for less than one.
    private static func count(_ value: Value, _ name: String, features: Int = 2, _ machine: Machine) throws -> Int {
        let count = try machine.integer(value)
        if count < 1 {
            throw machine.error(
                machine.library.exceptions.invalidParameter,
                message: "The '\(name)' parameter must be an int in the range [1, inf). Got \(count) instead.")
        }
        let (total, overflow) = count.multipliedReportingOverflow(by: max(1, features))
        try machine.checkRoom(overflow ? .max : total, bytesEach: 24)
        return count
    }

    private static func pair(_ samples: SampleGenerators.Samples, _ machine: Machine) throws -> Value {
        try machine.tuple([samples.features.array(), NDArray.of(samples.classes)])
    }

    private static let blobs = Native(
        "make_blobs(n_samples=100, n_features=2, *, centers=None, cluster_std=1.0, center_box=<absent>, shuffle=True, "
            + "random_state=None, return_centers=False)", "Round clouds of points; the points and the cloud of each."
    ) { machine, args in
        let random = try machine.random(args[6])
        let given = args[0].list != nil || args[0].tuple != nil || args[0].arrayObject != nil
        let sizes = given ? try machine.array(args[0]).integers : nil
        let features = try count(args[1], "n_features", features: 1, machine)
        let box = args[4].isUndefined ? [-10, 10] : try machine.doubles(args[4])
        guard box.count == 2 else { throw machine.error(.valueError, "center_box must be a pair") }
        let centres: Table
        if args[2].isNone || args[2].intOrBool != nil {
            let number =
                try sizes?.count ?? (args[2].isNone ? 3 : count(args[2], "centers", features: features, machine))
            centres = Table(
                rows: number, columns: features,
                values: random.uniform(box[0], box[1], count: number * features))
        } else {
            centres = try Table(DataReader(machine: machine, owner: "make_blobs").samples(args[2]))
        }
        let total = try sizes?.reduce(0, +) ?? count(args[0], "n_samples", features: centres.columns, machine)
        try machine.checkRoom(total, bytesEach: 24 * max(1, centres.columns))
        let counts = sizes ?? (0..<centres.rows).map { total / centres.rows + ($0 < total % centres.rows ? 1 : 0) }
        let spreads = try machine.array(args[3])
        let deviations =
            spreads.dimensions == 0
            ? [Double](repeating: try spreads.item().double, count: centres.rows) : spreads.doubles
        guard counts.count == centres.rows, counts.allSatisfy({ $0 >= 0 }) else {
            throw machine.error(
                .valueError,
                "Length of `n_samples` not consistent with number of centers. Got n_samples = "
                    + "\(try machine.reprText(args[0])) and centers = \(try machine.strText(machine.wrap(centres.array())))"
            )
        }
        guard deviations.count == centres.rows else {
            throw machine.error(
                .valueError,
                "Length of `clusters_std` not consistent with number of centers. Got centers = "
                    + "\(try machine.strText(machine.wrap(centres.array()))) and cluster_std = "
                    + "\(try machine.reprText(args[3]))")
        }
        let samples = try SampleGenerators.blobs(
            counts: counts, centres: centres, deviations: deviations, shuffles: machine.truth(args[5]), random)
        if try !machine.truth(args[7]) { return try pair(samples, machine) }
        let middle = args[2].arrayObject != nil || args[2].list != nil
        return try machine.tuple([
            samples.features.array(), NDArray.of(samples.classes),
            middle ? machine.array(args[2]) : centres.array(),
        ])
    }

    /// The numbers of points on two curves.
    private static func halves(_ value: Value, _ machine: Machine) throws -> (Int, Int) {
        if let tuple = value.tuple, tuple.count == 2 {
            let counts = try tuple.values.map { try count($0, "n_samples", machine) }
            return (counts[0], counts[1])
        }
        let total = try count(value, "n_samples", machine)
        return (total / 2, total - total / 2)
    }

    private static func noise(_ value: Value, _ machine: Machine) throws -> Double? {
        value.isNone ? nil : try machine.number(value, "noise")
    }

    private static let moons = Native(
        "make_moons(n_samples=100, *, shuffle=True, noise=None, random_state=None)",
        "Two half circles that reach into each other."
    ) { machine, args in
        let (outer, inner) = try halves(args[0], machine)
        return try pair(
            SampleGenerators.moons(
                outer, inner, shuffles: machine.truth(args[1]), noise: noise(args[2], machine), machine.random(args[3])),
            machine)
    }

    private static let circles = Native(
        "make_circles(n_samples=100, *, shuffle=True, noise=None, random_state=None, factor=0.8)",
        "A circle and a smaller one inside it."
    ) { machine, args in
        let (outer, inner) = try halves(args[0], machine)
        return try pair(
            SampleGenerators.circles(
                outer, inner, factor: machine.number(args[4], "factor"), shuffles: machine.truth(args[1]),
                noise: noise(args[2], machine), machine.random(args[3])), machine)
    }

    private static let regression = Native(
        "make_regression(n_samples=100, n_features=100, *, n_informative=10, n_targets=1, bias=0.0, "
            + "effective_rank=None, tail_strength=0.5, noise=0.0, shuffle=True, coef=False, random_state=None)",
        "Samples whose targets are weighted sums of some features, with noise."
    ) { machine, args in
        if !args[5].isNone {
            throw machine.error(.valueError, "effective_rank is not part of this shell's make_regression")
        }
        let features = try count(args[1], "n_features", features: 1, machine)
        let targets = try count(args[3], "n_targets", features: features, machine)
        let (samples, weights) = try SampleGenerators.regression(
            samples: count(args[0], "n_samples", features: features + targets, machine), features: features,
            informative: max(0, machine.integer(args[2])), targets: targets, bias: machine.number(args[4], "bias"),
            noise: machine.number(args[7], "noise"), shuffles: machine.truth(args[8]), machine.random(args[10]))
        let (x, y) = (try samples.features.array(), try samples.targets.array().squeezed())
        guard try machine.truth(args[9]) else { return try machine.tuple([x, y]) }
        return try machine.tuple([x, y, weights.array().squeezed()])
    }

    private static let classification = Native(
        "make_classification(n_samples=100, n_features=20, *, n_informative=2, n_redundant=2, n_repeated=0, "
            + "n_classes=2, n_clusters_per_class=2, weights=None, flip_y=0.01, class_sep=1.0, hypercube=True, "
            + "shift=0.0, scale=1.0, shuffle=True, random_state=None)",
        "Clouds of points of several classes, some features of which say nothing."
    ) { machine, args in
        var wanted = ClassificationSamples()
        wanted.features = try count(args[1], "n_features", features: 1, machine)
        wanted.samples = try count(args[0], "n_samples", features: wanted.features, machine)
        wanted.informative = max(1, try machine.integer(args[2]))
        wanted.redundant = max(0, try machine.integer(args[3]))
        wanted.repeated = max(0, try machine.integer(args[4]))
        wanted.classes = try count(args[5], "n_classes", machine)
        wanted.clustersPerClass = try count(args[6], "n_clusters_per_class", machine)
        wanted.weights = args[7].isNone ? nil : try machine.doubles(args[7])
        wanted.flipped = try machine.number(args[8], "flip_y")
        wanted.separation = try machine.number(args[9], "class_sep")
        wanted.isCube = try machine.truth(args[10])
        wanted.shift = args[11].isNone ? nil : try machine.number(args[11], "shift")
        wanted.scale = args[12].isNone ? nil : try machine.number(args[12], "scale")
        wanted.shuffles = try machine.truth(args[13])
        return try pair(wanted.drawn(machine.random(args[14])), machine)
    }
}
