import Diagnostics
import Markdown
import Wording

/// `### Number`: a real number is asked for, typed or computed.
public struct NumberQuestion: QuestionKind {
    public static let keyword = "Number"
    public static let settings = ["answer", "within", "unit"]
    public static let mistakeForm = MistakeForm.expression
    public let asked: AskedQuestion
    public let key: ValueKey
    /// May be typed behind the number.
    public let unit: String?

    public init?(_ draft: QuestionDraft, _ problems: inout ProblemList) {
        asked = draft.asked(&problems)
        unit = draft.settings["unit"]?.value
        guard let key = ValueKey(draft, &problems) else { return nil }
        self.key = key
    }

    /// A number as no Python could have it: with a unit behind it, the right one or another, or as `0,05`.
    public func isAnswer(_ line: String, after given: [String]) -> Bool { NumberLine(line)?.isNoPython == true }

    public func judge(_ attempt: Attempt, _ step: Step, _ judge: Judge) -> Verdict {
        var value = attempt.value
        if let typed = NumberLine(attempt.text), typed.isDecisive {
            if let other = typed.unit, other != unit {
                return .none(judge.words(.unit(unit)))
            }
            value = .scalar(.number(typed.number))
        }
        guard let value else { return .none([]) }
        guard case .scalar(.number) = value else {
            if attempt.isForced { return .none(judge.words(.oneNumber)) }
            let asked = try? judge.key(key.answer, step).get()
            let remark = asked.flatMap { value.remarkOnShape(key: $0, within: key.within) }
            return .none(remark.map { judge.words($0) } ?? [])
        }
        return key.judge(value, attempt, step, asked, judge)
    }

    public func request(after given: [String]) -> Message { .typeNumber }

    public func warm(_ step: Step, _ judge: Judge) { key.warm(step, judge) }

    public func check(_ step: Step, _ lint: inout StepCheck) { key.check(step, wantsNumber: true, &lint) }
}

/// `### Expression`: a value of any kind is asked for.
public struct ExpressionQuestion: QuestionKind {
    public static let keyword = "Expression"
    public static let settings = ["answer", "within"]
    public static let mistakeForm = MistakeForm.expression
    public let asked: AskedQuestion
    public let key: ValueKey

    public init?(_ draft: QuestionDraft, _ problems: inout ProblemList) {
        asked = draft.asked(&problems)
        guard let key = ValueKey(draft, &problems) else { return nil }
        self.key = key
    }

    public func judge(_ attempt: Attempt, _ step: Step, _ judge: Judge) -> Verdict {
        guard let value = attempt.value, value != .scalar(.none) else { return .none([]) }
        return key.judge(value, attempt, step, asked, judge)
    }

    public func request(after given: [String]) -> Message { .typeExpression }

    public func warm(_ step: Step, _ judge: Judge) { key.warm(step, judge) }

    public func check(_ step: Step, _ lint: inout StepCheck) { key.check(step, wantsNumber: false, &lint) }
}

/// A line that is a number as people write it, with a decimal comma or a unit, and not only as Python does.
struct NumberLine {
    let number: Double
    let unit: String?
    private let hasComma: Bool

    /// Whether the line says more than Python would read in it.
    var isDecisive: Bool { unit != nil || hasComma }

    /// Whether Python could not run the line: what stands behind a comma is a number of its own there, and none begins
    /// with a 0 and goes on with others.
    let isNoPython: Bool

    init?(_ line: String) {
        let text = line.trimmed
        let sign = text.prefix { $0 == "+" || $0 == "-" }
        guard sign.count <= 1 else { return nil }
        let digits = text[sign.endIndex...].prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
        let written = String(sign + digits)
        hasComma = written.isCommaDecimal
        guard let number = hasComma ? Double(written.replacingComma) : written.decimalNumber else { return nil }
        self.number = number
        let rest = text[digits.endIndex...].trimmed
        guard let first = rest.first else {
            unit = nil
            let parts = hasComma ? digits.split(separator: ",") : []
            isNoPython = parts.contains { $0.hasPrefix("0") && !$0.allSatisfy { $0 == "0" } }
            return
        }
        isNoPython = true
        // An operator, an exponent or a keyword goes on with the Python.
        let word = rest.prefix { $0.isLetter }
        guard first.isLetter || "%°µ€$".contains(first), !CodeScanner.keywords.contains(String(word)),
            !rest.contains(where: { "()[]=\"'".contains($0) }), !Self.isNumeric(rest)
        else { return nil }
        if first == "%", rest.dropFirst().contains(where: { !$0.isWhitespace }) { return nil }
        unit = rest.collapsed
    }

    /// An exponent, an imaginary unit or the digits of another base.
    private static func isNumeric(_ rest: Substring) -> Bool {
        guard let first = rest.first, "eEjJxXoObB_".contains(first) else { return false }
        let second = rest.dropFirst().first
        return second == nil || second == "+" || second == "-" || second?.isNumber == true
    }
}
