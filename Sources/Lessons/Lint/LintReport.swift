import Diagnostics
import Wording

/// The problems of lessons as text, as compilers print them, or as JSON.
public struct LintReport: Sendable {
    public let problems: [Diagnostic]
    /// How many files were looked at.
    public let fileCount: Int
    private let language: Language

    /// - Parameter language: of the count below the problems.
    public init(problems: [Diagnostic], fileCount: Int, language: Language = .english) {
        self.language = language
        self.problems = problems
        self.fileCount = fileCount
    }

    public var errorCount: Int { problems.count { $0.severity == .error } }
    public var warningCount: Int { problems.count - errorCount }

    /// 1 when there is an error, else 0.
    public var exitStatus: Int32 { errorCount > 0 ? 1 : 0 }

    /// One problem a line, then a count.
    public var text: String {
        let lines = problems.map(\.description)
        return (lines + [summary]).map { $0 + "\n" }.joined()
    }

    public var summary: String {
        Message.lintSummary(files: fileCount, errors: errorCount, warnings: warningCount).text(in: language)
    }

    /// A list of objects with `file, line, column, severity, rule, message, fix`.
    public var json: String {
        if problems.isEmpty { return "[]\n" }
        let objects = problems.map { problem in
            let fields = [
                ("file", quoted(problem.file)), ("line", String(problem.place.line)),
                ("column", String(problem.place.column)), ("severity", quoted(problem.severity.rawValue)),
                ("rule", quoted(problem.rule)), ("message", quoted(problem.message)),
                ("fix", problem.fix.map(quoted) ?? "null"),
            ]
            return "  {" + fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
        }
        return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
    }

    private func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\0"..."\u{1F}", "\u{7F}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
