/// The exception classes that the language has from the start, each behind its base.
public enum BuiltInException: String, CaseIterable, Sendable {
    case baseException = "BaseException"
    case systemExit = "SystemExit"
    case keyboardInterrupt = "KeyboardInterrupt"
    case generatorExit = "GeneratorExit"
    case exception = "Exception"
    case stopIteration = "StopIteration"
    case arithmeticError = "ArithmeticError"
    case floatingPointError = "FloatingPointError"
    case overflowError = "OverflowError"
    case zeroDivisionError = "ZeroDivisionError"
    case assertionError = "AssertionError"
    case attributeError = "AttributeError"
    case bufferError = "BufferError"
    case eofError = "EOFError"
    case importError = "ImportError"
    case moduleNotFoundError = "ModuleNotFoundError"
    case lookupError = "LookupError"
    case indexError = "IndexError"
    case keyError = "KeyError"
    case memoryError = "MemoryError"
    case nameError = "NameError"
    case unboundLocalError = "UnboundLocalError"
    case osError = "OSError"
    case fileNotFoundError = "FileNotFoundError"
    case permissionError = "PermissionError"
    case timeoutError = "TimeoutError"
    case referenceError = "ReferenceError"
    case runtimeError = "RuntimeError"
    case notImplementedError = "NotImplementedError"
    case recursionError = "RecursionError"
    case syntaxError = "SyntaxError"
    case indentationError = "IndentationError"
    case tabError = "TabError"
    case systemError = "SystemError"
    case typeError = "TypeError"
    case valueError = "ValueError"
    case unicodeError = "UnicodeError"
    case unicodeEncodeError = "UnicodeEncodeError"
    case unicodeDecodeError = "UnicodeDecodeError"
    case warning = "Warning"
    case userWarning = "UserWarning"
    case deprecationWarning = "DeprecationWarning"
    case runtimeWarning = "RuntimeWarning"
    case futureWarning = "FutureWarning"

    var base: BuiltInException? {
        switch self {
        case .baseException: nil
        case .systemExit, .keyboardInterrupt, .generatorExit, .exception: .baseException
        case .floatingPointError, .overflowError, .zeroDivisionError: .arithmeticError
        case .moduleNotFoundError: .importError
        case .indexError, .keyError: .lookupError
        case .unboundLocalError: .nameError
        case .fileNotFoundError, .permissionError, .timeoutError: .osError
        case .notImplementedError, .recursionError: .runtimeError
        case .indentationError: .syntaxError
        case .tabError: .indentationError
        case .unicodeError: .valueError
        case .unicodeEncodeError, .unicodeDecodeError: .unicodeError
        case .userWarning, .deprecationWarning, .runtimeWarning, .futureWarning: .warning
        default: .exception
        }
    }
}
