import CoreMath
import MachineLearning
import MiniPython
import Plotting

/// The library's own exception classes, and what the errors of mathematics and plotting are in the language.
final class LibraryExceptions {
    let arrayMemoryError: TypeObject
    let casting: TypeObject
    let noLoop: TypeObject
    let axisError: TypeObject
    let linearAlgebraError: TypeObject
    let notFitted: TypeObject
    let invalidParameter: TypeObject

    init(_ machine: Machine) throws {
        let internals = "numpy._core._exceptions"
        func make(_ name: String, _ module: String, _ bases: TypeObject...) throws -> TypeObject {
            try machine.exceptionType(name, module: module, bases: bases)
        }
        let types = machine.types
        arrayMemoryError = try make("_ArrayMemoryError", internals, types[.memoryError])
        arrayMemoryError.shownName = "MemoryError"
        let operation = try make("UFuncTypeError", internals, types[.typeError])
        casting = try make("_UFuncOutputCastingError", internals, operation)
        noLoop = try make("_UFuncNoLoopError", internals, operation)
        for type in [casting, noLoop] { type.shownName = operation.name }
        axisError = try make("AxisError", "numpy.exceptions", types[.valueError], types[.indexError])
        linearAlgebraError = try make("LinAlgError", "numpy.linalg", types[.valueError])
        notFitted = try make("NotFittedError", "sklearn.exceptions", types[.valueError], types[.attributeError])
        invalidParameter = try make(
            "InvalidParameterError", "sklearn.utils._param_validation", types[.valueError], types[.typeError])
    }

    /// The exception of the program for an error that the rooms below have thrown; nil for what is none of theirs.
    func translate(_ error: any Error, _ machine: Machine) -> ExceptionObject? {
        switch error {
        case let error as MathError: return make(type(of: error, machine), error.description, machine)
        case let error as PlotError: return make(machine.types[.valueError], error.message, machine)
        case let error as FileProblem: return make(machine.types[.osError], error.message, machine)
        case let error as MachineLearningError:
            if case .notFitted = error { return make(notFitted, error.description, machine) }
            return make(machine.types[.valueError], error.description, machine)
        case let error as NetworkError: return make(type(of: error, machine), error.description, machine)
        default: return nil
        }
    }

    private func type(of error: NetworkError, _ machine: Machine) -> TypeObject {
        switch error.kind {
        case .value: machine.types[.valueError]
        case .index: machine.types[.indexError]
        case .runtime: machine.types[.runtimeError]
        case .memory: machine.types[.memoryError]
        }
    }

    private func type(of error: MathError, _ machine: Machine) -> TypeObject {
        if case .noLoop = error { return noLoop }
        if case .noPairLoop = error { return noLoop }
        switch error.kind {
        case .value: return machine.types[.valueError]
        case .type: return machine.types[.typeError]
        case .index: return machine.types[.indexError]
        case .axis: return axisError
        case .linearAlgebra: return linearAlgebraError
        case .memory: return arrayMemoryError
        case .zeroDivision: return machine.types[.zeroDivisionError]
        case .cast: return casting
        }
    }

    private func make(_ type: TypeObject, _ message: String, _ machine: Machine) -> ExceptionObject? {
        guard let text = try? machine.heap.string(message), let arguments = try? machine.heap.tuple([text]) else {
            return nil
        }
        return (machine.error(type, arguments) as? Raised)?.exception
    }
}

extension Machine {
    /// An exception of one of the library's classes, to be thrown.
    func error(_ type: TypeObject, message: String) -> any Error {
        do {
            return error(type, try heap.tuple([heap.string(message)]))
        } catch {
            return error
        }
    }
}
