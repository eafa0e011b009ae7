import Testing

@testable import MiniPython

/// A machine with short ways to make values and to call built-in methods.
struct Bench {
    let machine: Machine

    init(_ change: (inout Limits) -> Void = { _ in }) throws {
        var limits = Limits()
        change(&limits)
        machine = try Machine(limits: limits)
    }

    func text(_ text: String) throws -> Value { try machine.heap.string(text) }
    func list(_ values: Value...) throws -> Value { try machine.heap.list(values) }
    func tuple(_ values: Value...) throws -> Value { try machine.heap.tuple(values) }
    func ints(_ values: some Sequence<Int>) throws -> Value { try machine.heap.list(values.map { Value($0) }) }
    func ints(_ values: Int...) throws -> Value { try ints(values) }

    func set(_ values: some Sequence<Int>, frozen: Bool = false) throws -> Value {
        let set = try machine.heap.set(frozen: frozen)
        for value in values { try set.add(Value(value), machine) }
        return Value(set)
    }

    func set(_ values: Int...) throws -> Value { try set(values) }

    func dict(_ pairs: (Value, Value)...) throws -> Value {
        let dict = try machine.heap.dict()
        for pair in pairs { try dict.set(pair.0, pair.1, machine) }
        return Value(dict)
    }

    func slice(_ start: Value, _ stop: Value, _ step: Value = .none) throws -> Value {
        try machine.heap.slice(start: start, stop: stop, step: step)
    }

    func range(_ start: Int, _ stop: Int, _ step: Int = 1) throws -> Value {
        try machine.rangeValue(start: Value(start), stop: Value(stop), step: Value(step))
    }

    /// A built-in function written here, such as a key function.
    func function(_ signature: String, _ body: @escaping Native.Body) throws -> Value {
        Value(try machine.heap.adopt(NativeObject(Native(signature, "", body))))
    }

    /// Calls the method of a catalogue, the receiver first.
    @discardableResult
    func call(_ methods: [Native], _ name: String, _ arguments: Value...) throws -> Value {
        let native = try #require(methods.first { $0.name == name })
        return try machine.call(Value(machine.heap.adopt(NativeObject(native))), arguments)
    }

    /// The repr of a value that must be there.
    func repr(_ value: Value?) throws -> String { try machine.reprText(#require(value)) }

    /// `ValueError: words` of the exception that the body raises, or what else it came to.
    func raised(_ body: () throws -> some Any) -> String {
        do {
            return "no error but \(try body())"
        } catch let raised as Raised {
            let words = (try? machine.strText(Value(raised.exception))) ?? "?"
            return "\(raised.exception.type.name): \(words)"
        } catch {
            return "\(error)"
        }
    }
}
