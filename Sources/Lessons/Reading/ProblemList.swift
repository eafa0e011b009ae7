import Diagnostics
import Wording

/// Collects the problems of one file.
public struct ProblemList: Sendable {
    public let file: String
    /// In which the problems are told.
    public let language: Language
    public private(set) var problems: [Diagnostic] = []

    public init(file: String, language: Language = .english) {
        self.file = file
        self.language = language
    }

    public mutating func error(_ rule: String, _ place: SourcePlace, _ message: Message, fix: Message? = nil) {
        append(.error, rule, place, message, fix)
    }

    public mutating func warning(_ rule: String, _ place: SourcePlace, _ message: Message, fix: Message? = nil) {
        append(.warning, rule, place, message, fix)
    }

    private mutating func append(
        _ severity: Diagnostic.Severity, _ rule: String, _ place: SourcePlace, _ message: Message, _ fix: Message?
    ) {
        problems.append(
            Diagnostic(
                severity, rule: rule, file: file, place: place, message: message.text(in: language),
                fix: fix?.text(in: language)))
    }

    public mutating func add(_ more: some Sequence<Diagnostic>) { problems += more }

    public var hasErrors: Bool { problems.contains { $0.severity == .error } }
}
