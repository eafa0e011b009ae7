// The words of a diagnosis: what was seen, each cause with what was measured, and one thing to try.

extension Diagnosis: CustomStringConvertible {
    public var description: String {
        var lines: [String] = []
        switch symptom {
        case .notFinite(let epoch): lines.append("The loss is no number any more (epoch \(epoch + 1)).")
        case .grew(let epoch, let first, let loss):
            lines.append(
                "The loss grows without bound: from \(Self.short(first)) to \(Self.short(loss)) (epoch \(epoch + 1)).")
        case .standsStill(let epochs, let loss):
            lines.append("The loss has stood still at \(Self.short(loss)) for \(epochs) epochs.")
        case .jumps(let jumps):
            lines.append(
                "The loss jumps up and down without falling: in the last \(jumps.epochs) epochs it rose \(jumps.rises) "
                    + "times and fell \(jumps.falls) times, between \(Self.short(jumps.low)) and \(Self.short(jumps.high))."
            )
        case .none: break
        }
        if causes.isEmpty {
            lines.append(
                symptom == .none
                    ? "Nothing unusual was measured: inputs, units, gradients and steps are of usual sizes."
                    : "Nothing unusual was measured: the network may be too small for the job, or the data too noisy.")
        }
        lines += causes.map { "- \(Self.text($0))" }
        return lines.joined(separator: "\n")
    }

    private static func text(_ cause: Cause) -> String {
        switch cause {
        case .lossGrew(let first, let last, let rate):
            "The rate is too large: with learning_rate=\(short(rate)) the loss grew from \(short(first)) to \(short(last)), "
                + "so each step overshoots. Try \(short(rate / 10))."
        case .rateOvershoots(let trial):
            "The rate is too large: from the present weights, \(trial.steps) steps of learning_rate=\(short(trial.rate)) "
                + "bring the loss from \(short(trial.before)) to \(short(trial.after))"
                + (trial.moved < 0.01
                    ? "" : ", and move the weights of '\(trial.layer)' by \(short(trial.moved)) times their size")
                + "; as many steps of \(short(trial.smallerRate)) bring it to \(short(trial.smallerAfter)). Try "
                + "\(short(trial.smallerRate))."
        case .brokenLayer(let name): "The first layer whose numbers are no longer finite is '\(name)'."
        case .unscaledInputs(let largest):
            "The inputs are large, up to \(short(largest)): the first sums are as large. Divide them, or use "
                + "StandardScaler, so that they lie about between -1 and 1."
        case .unscaledTargets(let layer, let activation, let low, let high):
            "'\(layer)' ends in \(activation), which cannot reach the targets, \(short(low)) to \(short(high)). Scale the "
                + "targets, or end in activation='linear'."
        case .deadUnits(let layer, let count, let total):
            "\(count) of \(total) units of '\(layer)' give 0 for every sample, and learn nothing. Try a smaller rate, scaled "
                + "inputs, or activation='leaky_relu'."
        case .saturated(let layer, let activation, let share):
            "\(percent(share)) of what '\(layer)' gives lies on a plateau of \(activation), where the slope is nearly 0. Try "
                + "scaled inputs, smaller first weights or activation='relu'."
        case .vanishing(let first, let last, let ratio):
            "The gradient fades on its way back: in '\(first)' it is \(short(ratio)) times that in '\(last)'. Try "
                + "activation='relu' with 'he_normal' weights, fewer layers or BatchNormalization."
        case .exploding(let first, let last, let ratio):
            "The gradient grows on its way back: in '\(first)' it is \(short(ratio)) times that in '\(last)'. Try smaller "
                + "first weights, or an optimizer with clipnorm=1."
        case .alikeUnits(let layer, let units):
            "All \(units) units of '\(layer)' have the same weights, so that they stay alike. Draw them at random: "
                + "kernel_initializer='glorot_uniform'."
        case .rateTooSmall(let rate, let step):
            "The rate is small: a step of learning_rate=\(short(rate)) moves weights by \(short(step)) of their size. Try "
                + "\(short(rate * 10))."
        case .rateTooLarge(let rate, let layer, let step):
            "The rate is large: a step of learning_rate=\(short(rate)) would move the weights of '\(layer)' by "
                + "\(short(step)) times their size. Try \(short(rate / 10))."
        case .softmaxOfOne(let layer):
            "'\(layer)' has 1 unit and ends in softmax, so that it answers 1 for every sample. For two classes end in "
                + "activation='sigmoid', for more use a unit for each."
        case .sameAnswer(let spread):
            "The network answers the same for every sample: its outputs differ by \(short(spread)) at most."
        }
    }

    private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

    /// A number with three digits.
    public static func short(_ number: Double) -> String {
        guard number.isFinite else { return NetworkError.text(number) }
        if number == 0 { return "0" }
        var (exponent, size) = (0, number.magnitude)
        while size >= 10 { (size, exponent) = (size / 10, exponent + 1) }
        while size < 1 { (size, exponent) = (size * 10, exponent - 1) }
        var digits = Int((size * 100).rounded())
        if digits == 1000 { (digits, exponent) = (100, exponent + 1) }
        let sign = number < 0 ? "-" : ""
        if exponent > 5 || exponent < -4 {
            return
                "\(sign)\(trimmed(Double(digits) / 100))e\(exponent < 0 ? "-" : "+")\(exponent.magnitude < 10 ? "0" : "")"
                + "\(exponent.magnitude)"
        }
        // Dividing by a whole power of ten keeps 0.1 from becoming 0.10000000000000001.
        var power = 1.0
        for _ in 0..<Int((exponent - 2).magnitude) { power *= 10 }
        return sign + trimmed(exponent >= 2 ? Double(digits) * power : Double(digits) / power)
    }

    private static func trimmed(_ number: Double) -> String {
        let text = NetworkError.text(number)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
