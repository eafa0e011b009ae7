import Markdown
import Tutoring
import Wording

/// A file of results: lines of JSON, the first of which says whose they are, the last a checksum of all before it.
///
/// The checksum tells a file that was changed or cut off from one that was not; whoever can compute it can forge it. That
/// an answer is right is proved by judging it anew, not by the file.
public struct ResultFile: Sendable {
    /// The version of the format that is written and read.
    public static let formatVersion = 1
    /// Results are some kilobytes; larger files are refused before they are read.
    public static let largestSize = 1 << 20
    /// What a file of results ends in.
    public static let ending = ".result"

    public var result: LearnerResult
    /// Whether it was changed after it was written.
    public var isAltered: Bool

    /// Why a file is none of results.
    public enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
        case empty
        case notResults
        case version(Int)
        case line(Int)
        case cutOff

        public var words: Message {
            switch self {
            case .empty: .fileIsEmpty
            case .notResults: .noResultsFile
            case .version(let number): .otherFormat(number)
            case .line(let number): .lineUnreadable(number)
            case .cutOff: .endIsMissing
            }
        }

        public var description: String { words.text(in: .english) }
    }

    // MARK: Writing

    /// The text of a file with these results.
    public static func text(of result: LearnerResult) -> String {
        let head = [
            "\"mlshell\":\"results\"", "\"v\":\(formatVersion)", "\"lesson\":\(JSONText.quoted(result.lesson))",
            "\"lessonVersion\":\(JSONText.quoted(result.lessonVersion))", "\"name\":\(JSONText.quoted(result.name))",
        ]
        var text = line(head)
        for event in result.events {
            var fields = ["\"step\":\(JSONText.quoted(event.step))", "\"event\":\"\(event.kind.rawValue)\""]
            if let line = event.line { fields.append("\"line\":\(JSONText.quoted(line))") }
            if event.kind == .answer { fields.append("\"typed\":\(JSONText.quoted(event.typed))") }
            if let verdict = event.verdict { fields.append("\"verdict\":\"\(verdict.rawValue)\"") }
            if let mistake = event.mistake { fields.append("\"mistake\":\(JSONText.quoted(mistake))") }
            text += line(fields)
        }
        return text + line(["\"check\":\"\(SHA256.digest(Array(text.utf8)[...]))\""])
    }

    private static func line(_ fields: [String]) -> String { "{" + fields.joined(separator: ",") + "}\n" }

    // MARK: Reading

    /// Reads a file's bytes in O(their number).
    /// - Throws: what is wrong with them; nothing of the file can be used then.
    public init(_ bytes: [UInt8]) throws(Fault) {
        guard !bytes.isEmpty else { throw .empty }
        // Editors end lines in several ways; a carriage return more is a change like any other.
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: true)
        guard let first = lines.first, let head = ResultLine(first), head.kind == "results", let lesson = head.lesson
        else { throw .notResults }
        guard let version = head.version else { throw .notResults }
        guard version == Self.formatVersion else { throw .version(version) }
        guard lines.count > 1, let last = lines.last, bytes.last == 0x0A, let check = ResultLine(last)?.check else {
            throw .cutOff
        }
        var events: [LearnerResult.Event] = []
        for (number, bytes) in lines.dropFirst().dropLast().enumerated() {
            guard let line = ResultLine(bytes), let step = line.step, let name = line.event else {
                throw .line(number + 2)
            }
            // Events of later versions say nothing to this one.
            guard let kind = JournalEntry.Event(rawValue: name) else { continue }
            let verdict = line.verdict.flatMap { JournalEntry.Verdict(rawValue: $0) }
            events.append(
                .init(
                    step: step, kind: kind, line: line.line, typed: line.typed, verdict: verdict,
                    mistake: line.mistake.map { LearnerResult.clean($0) }))
        }
        result = LearnerResult(
            lesson: LearnerResult.clean(lesson), lessonVersion: LearnerResult.clean(head.lessonVersion ?? ""),
            name: LearnerResult.clean(head.name ?? ""), events: events)
        isAltered = SHA256.digest(bytes[..<last.startIndex]) != check
    }
}

/// The fields of one line.
private struct ResultLine {
    var kind, lesson, lessonVersion, name, step, event, line, verdict, mistake, check: String?
    var version: Int?
    var typed: [String] = []

    /// nil for what is no object, or has a known field of a wrong kind.
    init?(_ bytes: ArraySlice<UInt8>) {
        var json = JSONText(bytes)
        guard json.readObject({ read($0, &$1) }) else { return nil }
    }

    private mutating func read(_ name: String, _ json: inout JSONText) -> Bool {
        switch name {
        case "mlshell": return keep(json.string(), in: \.kind)
        case "v": return keep(json.integer(), in: \.version)
        case "lesson": return keep(json.string(), in: \.lesson)
        case "lessonVersion": return keep(json.string(), in: \.lessonVersion)
        case "name": return keep(json.string(), in: \.name)
        case "step": return keep(json.string(), in: \.step)
        case "event": return keep(json.string(), in: \.event)
        case "line": return keep(json.string(), in: \.line)
        case "verdict": return keep(json.string(), in: \.verdict)
        case "mistake": return keep(json.string(), in: \.mistake)
        case "check": return keep(json.string(), in: \.check)
        case "typed":
            guard let texts = json.strings() else { return false }
            typed = texts
            return true
        default: return json.skipValue()
        }
    }

    private mutating func keep<T>(_ value: T?, in field: WritableKeyPath<Self, T?>) -> Bool {
        self[keyPath: field] = value
        return value != nil
    }
}
