/// A place in a text: line and column, both counted from 1, the column in Unicode scalars.
public struct SourcePlace: Hashable, Sendable, Comparable {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    public static func < (a: SourcePlace, b: SourcePlace) -> Bool {
        (a.line, a.column) < (b.line, b.column)
    }
}

/// A stretch of a text, from `start` up to, not including, `end`.
public struct SourceRange: Hashable, Sendable {
    public var start: SourcePlace
    public var end: SourcePlace

    public init(start: SourcePlace, end: SourcePlace) {
        self.start = start
        self.end = end
    }
}

/// A problem in a file that a person wrote: where it is, what is wrong, and what to change.
public struct Diagnostic: Hashable, Sendable {
    public enum Severity: String, Sendable { case warning, error }

    public var severity: Severity
    /// The short, stable name of the rule that was broken, such as `unknown-setting`.
    public var rule: String
    public var file: String
    public var place: SourcePlace
    /// What is wrong, with the actual values.
    public var message: String
    /// What to change, or nil where the message says it all.
    public var fix: String?

    public init(
        _ severity: Severity, rule: String, file: String = "", place: SourcePlace, message: String, fix: String? = nil
    ) {
        self.severity = severity
        self.rule = rule
        self.file = file
        self.place = place
        self.message = message
        self.fix = fix
    }
}

extension Diagnostic: CustomStringConvertible {
    /// The problem as compilers print it: `FILE:LINE:COLUMN: error: what is wrong; what to change`.
    public var description: String {
        let advice = fix.map { "; \($0)" } ?? ""
        return "\(file):\(place.line):\(place.column): \(severity.rawValue): \(message)\(advice)"
    }
}
