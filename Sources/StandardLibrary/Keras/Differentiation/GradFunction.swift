import CoreMath
import MachineLearning
import MiniPython

/// `grad(f)`: the function whose value is the derivative of f.
final class GradFunction: ForeignObject {
    private let function: Value
    private let place: Int
    /// Whether it gives the value of f too.
    private let givesValue: Bool

    private init(_ function: Value, place: Int, givesValue: Bool) {
        (self.function, self.place, self.givesValue) = (function, place, givesValue)
        super.init()
    }

    override func visitChildren(_ collector: Collector) { collector.visit(function) }

    override func type(_ machine: Machine) -> TypeObject {
        (try? machine.foreignType("grad", module: "keras")) ?? machine.types.object
    }

    override var isCallable: Bool { true }

    override func call(_ arguments: [Value], _ keywords: KeywordValues?, _ machine: Machine) throws -> Value {
        guard arguments.indices.contains(place) else {
            throw machine.error(
                .typeError, "the function is differentiated by argument \(place), but \(arguments.count) were given")
        }
        if arguments[place].tracedObject != nil {
            throw machine.error(.typeError, "the derivative of a derivative is not part of this shell")
        }
        let tape = Tape()
        let variable = try tape.variable(machine.array(arguments[place]))
        var changed = arguments
        changed[place] = try machine.wrap(variable)
        for value in changed { machine.pin(value) }
        defer { machine.unpin(changed.count) }
        let result = try machine.call(function, changed, keywords)
        guard let last = result.tracedObject?.traced else { return try constant(result, variable, machine) }
        guard last.value.count == 1 else {
            throw machine.error(
                .typeError,
                "Gradient only defined for scalar-output functions. Output had shape: "
                    + "\(last.value.shape.map { Int?($0) }.pythonShape). np.sum or np.mean makes one number of it.")
        }
        let seed = try NDArray.ones(last.value.shape)
        let slope = try tape.gradients(of: last, seed: seed, by: [variable])[0]
        return try answer(machine.wrap(last.value.reshaped([]).item()), machine.result(slope), machine)
    }

    /// What does not come from the argument does not change with it.
    private func constant(_ result: Value, _ variable: Traced, _ machine: Machine) throws -> Value {
        guard let number = try machine.scalar(result) else {
            throw machine.error(
                .typeError, "Gradient only defined for scalar-output functions. Output was \(machine.typeName(result))."
            )
        }
        return try answer(machine.wrap(number), machine.result(NDArray.zeros(variable.value.shape)), machine)
    }

    private func answer(_ value: Value, _ slope: Value, _ machine: Machine) throws -> Value {
        givesValue ? try machine.heap.tuple([value, slope]) : slope
    }

    override func repr(_ machine: Machine) throws -> String { "<grad of \(try machine.reprText(function))>" }

    static let functions: [Native] = [
        Native(
            "grad(fun, argnums=0)",
            "The function whose value is the derivative of fun, which must give one number, by one of its arguments."
        ) { machine, args in try make(machine, args, givesValue: false) },
        Native("value_and_grad(fun, argnums=0)", "The same, with the value of fun before the derivative.") {
            machine, args in try make(machine, args, givesValue: true)
        },
    ]

    private static func make(_ machine: Machine, _ args: Arguments, givesValue: Bool) throws -> Value {
        let place = try machine.integer(args[1])
        guard place >= 0 else {
            throw machine.error(.valueError, "argnums counts arguments from 0. Received: argnums=\(place)")
        }
        return Value(try machine.heap.adopt(GradFunction(args[0], place: place, givesValue: givesValue)))
    }
}
