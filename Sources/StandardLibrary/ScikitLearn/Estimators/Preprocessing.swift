import CoreMath
import MachineLearning
import MiniPython

/// The transformers of `sklearn.preprocessing` that work on numbers.
enum Preprocessing {
    static let module = "sklearn.preprocessing"
    static let all = [standardScaler, minMaxScaler, polynomialFeatures]

    private static let standardScaler = EstimatorDeclaration(
        "StandardScaler", in: module, .transformer,
        "Moves and stretches each feature to a mean of 0 and a standard deviation of 1.",
        settings: [
            Setting("copy", "True", .truth), Setting("with_mean", "True", .truth), Setting("with_std", "True", .truth),
        ], takesWeights: true,
        attributes: [
            .array("mean_") { (model: StandardScaler) in model.centres || model.scales ? model.means : nil },
            .value("var_") { (model: StandardScaler, machine) in
                model.scales ? try model.variances.map { try machine.wrap($0) } : Value.none
            },
            .value("scale_") { (model: StandardScaler, machine) in
                model.scales ? try model.divisors.map { try machine.wrap($0) } : Value.none
            },
            .value("n_samples_seen_") { (model: StandardScaler, machine) in
                let counts = model.sampleCounts
                guard let first = counts.first, counts.allSatisfy({ $0 == first }) else {
                    return try machine.wrap(NDArray.of(counts))
                }
                return try machine.wrap(.float(first))
            },
        ]
    ) { settings in
        StandardScaler(centres: try settings.truth("with_mean"), scales: try settings.truth("with_std"))
    }

    private static let minMaxScaler = EstimatorDeclaration(
        "MinMaxScaler", in: module, .transformer,
        "Moves and stretches each feature into a range, by default from 0 to 1.", positional: 1,
        settings: [
            Setting("feature_range", "(0, 1)", .tuple), Setting("copy", "True", .truth),
            Setting("clip", "False", .truth),
        ],
        attributes: [
            .array("min_") { (model: MinMaxScaler) in model.shifts },
            .array("scale_") { (model: MinMaxScaler) in model.factors },
            .array("data_min_") { (model: MinMaxScaler) in model.smallest },
            .array("data_max_") { (model: MinMaxScaler) in model.greatest },
            .array("data_range_") { (model: MinMaxScaler) in model.ranges },
            .whole("n_samples_seen_") { (model: MinMaxScaler) in model.sampleCount },
        ]
    ) { settings in
        let machine = settings.machine
        let range = try machine.doubles(settings["feature_range"])
        guard range.count == 2, range[0] < range[1] else {
            throw machine.error(
                .valueError,
                "Minimum of desired feature range must be smaller than maximum. Got "
                    + "\(try machine.strText(settings["feature_range"])).")
        }
        return MinMaxScaler(low: range[0], high: range[1], clips: try settings.truth("clip"))
    }

    private static let polynomialFeatures = EstimatorDeclaration(
        "PolynomialFeatures", in: module, .transformer,
        "All products of the features up to a degree: 1, a, b, a*a, a*b, b*b …", positional: 1,
        settings: [
            Setting("degree", "2", .whole(from: 0), .arrayLike), Setting("interaction_only", "False", .truth),
            Setting("include_bias", "True", .truth), Setting("order", "'C'", .choice(["C", "F"])),
        ], keepsIntegers: true,
        attributes: [
            .array("powers_") { (model: PolynomialFeatures) in model.powers },
            .whole("n_output_features_") { (model: PolynomialFeatures) in model.outputCount },
        ],
        check: { samples, _, settings in
            let degrees = try range(settings)
            let onlyBias = degrees.upperBound == 0
            if onlyBias, try !settings.truth("include_bias") {
                throw settings.machine.error(
                    .valueError,
                    "Setting degree to zero and include_bias to False would result in an empty output array.")
            }
        }
    ) { settings in
        PolynomialFeatures(
            degrees: try range(settings), onlyInteractions: try settings.truth("interaction_only"),
            includesBias: try settings.truth("include_bias"))
    }

    private static func range(_ settings: SettingValues) throws -> ClosedRange<Int> {
        let value = settings["degree"]
        if value.tuple == nil && value.list == nil && value.arrayObject == nil {
            return 0...(try settings.whole("degree"))
        }
        let ends = try settings.machine.array(value).integers
        guard ends.count == 2, ends[0] >= 0, ends[0] <= ends[1] else {
            throw settings.machine.error(
                .valueError,
                "degree=(min_degree, max_degree) must be non-negative integers that fulfil min_degree <= max_degree, "
                    + "got \(try settings.machine.strText(value)).")
        }
        return ends[0]...ends[1]
    }
}
