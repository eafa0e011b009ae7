import CoreMath
import MachineLearning
import MiniPython

/// `keras.optimizers.schedules.ExponentialDecay` and its kin. Called with a step, it gives the rate.
final class ScheduleObject: KerasObject {
    let schedule: LearningRateSchedule

    init(_ made: KerasClass, _ args: Arguments, _ schedule: LearningRateSchedule) {
        self.schedule = schedule
        super.init(made, args)
    }

    override var isCallable: Bool { true }

    override func call(_ arguments: [Value], _ keywords: KeywordValues?, _ machine: Machine) throws -> Value {
        guard let step = arguments.first else {
            throw machine.error(.typeError, "\(made.name).__call__() missing 1 required positional argument: 'step'")
        }
        return Value(schedule.rate(at: max(0, try machine.integer(step))))
    }

    private static let module = "keras.optimizers.schedules"

    static let all: [KerasClass] = [
        KerasClass(
            "ExponentialDecay(initial_learning_rate, decay_steps, decay_rate, staircase=False)", in: module,
            "rate * decay_rate ** (step / decay_steps)"
        ) { machine, made, args in
            ScheduleObject(
                made, args,
                .exponential(
                    rate: try machine.number(args[0], "initial_learning_rate"), decaySteps: try machine.steps(args[1]),
                    decayRate: try machine.number(args[2], "decay_rate"), isStaircase: try machine.truth(args[3])))
        },
        KerasClass(
            "InverseTimeDecay(initial_learning_rate, decay_steps, decay_rate, staircase=False)", in: module,
            "rate / (1 + decay_rate * step / decay_steps)"
        ) { machine, made, args in
            ScheduleObject(
                made, args,
                .inverseTime(
                    rate: try machine.number(args[0], "initial_learning_rate"), decaySteps: try machine.steps(args[1]),
                    decayRate: try machine.number(args[2], "decay_rate"), isStaircase: try machine.truth(args[3])))
        },
        KerasClass(
            "PolynomialDecay(initial_learning_rate, decay_steps, end_learning_rate=0.0001, power=1.0, cycle=False)",
            in: module, "From the rate to its end, along a power."
        ) { machine, made, args in
            ScheduleObject(
                made, args,
                .polynomial(
                    rate: try machine.number(args[0], "initial_learning_rate"), decaySteps: try machine.steps(args[1]),
                    end: try machine.number(args[2], "end_learning_rate"), power: try machine.number(args[3], "power"),
                    isCyclic: try machine.truth(args[4])))
        },
        KerasClass(
            "CosineDecay(initial_learning_rate, decay_steps, alpha=0.0, warmup_target=None, warmup_steps=0)",
            in: module, "Half a cosine from the rate down to alpha of it."
        ) { machine, made, args in
            ScheduleObject(
                made, args,
                .cosine(
                    rate: try machine.number(args[0], "initial_learning_rate"), decaySteps: try machine.steps(args[1]),
                    alpha: try machine.number(args[2], "alpha"),
                    target: try machine.optionalNumber(args[3], "warmup_target"),
                    warmupSteps: try machine.number(args[4], "warmup_steps")))
        },
        KerasClass(
            "PiecewiseConstantDecay(boundaries, values)", in: module, "One rate after the other, from step to step."
        ) { machine, made, args in
            let (boundaries, values) = (try machine.doubles(args[0]), try machine.doubles(args[1]))
            guard values.count == boundaries.count + 1 else {
                throw machine.error(
                    .valueError,
                    "The length of boundaries should be 1 less than the length of values. Received: "
                        + "boundaries=\(try machine.reprText(args[0])) of length \(boundaries.count), and "
                        + "values=\(try machine.reprText(args[1])) of length \(values.count).")
            }
            return ScheduleObject(made, args, .piecewise(boundaries: boundaries, values: values))
        },
    ]
}

extension Machine {
    fileprivate func steps(_ value: Value) throws -> Double {
        let steps = try number(value, "decay_steps")
        guard steps > 0 else {
            throw error(
                .valueError, "Argument `decay_steps` must be > 0. Received: decay_steps=\(try reprText(value))")
        }
        return steps
    }
}
