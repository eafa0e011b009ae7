import Diagnostics

/// Collects the problems of one file.
public struct ProblemList: Sendable {
    public let file: String
    public private(set) var problems: [Diagnostic] = []

    public init(file: String) { self.file = file }

    public mutating func error(_ rule: String, _ place: SourcePlace, _ message: String, fix: String? = nil) {
        problems.append(
            Diagnostic(.error, rule: rule, file: file, place: place, message: message, fix: fix))
    }

    public mutating func warning(_ rule: String, _ place: SourcePlace, _ message: String, fix: String? = nil) {
        problems.append(
            Diagnostic(.warning, rule: rule, file: file, place: place, message: message, fix: fix))
    }

    public mutating func add(_ more: some Sequence<Diagnostic>) { problems += more }

    public var hasErrors: Bool { problems.contains { $0.severity == .error } }
}
