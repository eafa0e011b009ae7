import Diagnostics

/// What stands between the first two lines `---` of a lesson's file.
public struct FrontMatter: Hashable, Sendable {
    /// The version of the lesson format that this reader reads.
    public static let format = "1"

    public var title = ""
    /// The stable identity of the lesson, under which progress is kept. Never used as a path.
    public var id = ""
    public var version = "0"
    public var language = "en"
    public var author: String?
    public var licence: String?
    public var minutes: Int?
    /// Ids of lessons to do before.
    public var needs: [String] = []
    /// Concepts, for the index and for review.
    public var teaches: [String] = []
    /// Where every random source of the lesson starts.
    public var seed = 0

    static let keys = [
        "mlshell", "title", "id", "version", "language", "author", "licence", "minutes", "needs", "teaches", "seed",
    ]

    /// Reads the front matter of a file's lines.
    /// - Returns: the front matter and the number of lines it takes; nil when the rest cannot be read at all.
    static func read(_ lines: [Substring], _ problems: inout ProblemList) -> (FrontMatter, lineCount: Int)? {
        let first = SourcePlace(line: 1, column: 1)
        guard let opening = lines.first, opening.trimmedEnd == "---" else {
            problems.error(
                "front-matter", first, "the file does not start with front matter",
                fix: "begin with a line ---, then mlshell: 1, title: …, id: …, then a line ---")
            return nil
        }
        guard let end = lines.dropFirst().firstIndex(where: { $0.trimmedEnd == "---" }) else {
            problems.error(
                "front-matter", first, "the front matter does not end", fix: "put a line --- after its last key")
            return nil
        }
        let entries = FrontMatter.entries(lines[1..<end], &problems)
        guard let format = entries["mlshell"] else {
            problems.error("missing-key", first, "the front matter has no mlshell key", fix: "add the line mlshell: 1")
            return nil
        }
        guard format.value == Self.format else {
            problems.error(
                "format-version", format.place, "the file is written in format version \(format.value.shown)",
                fix: "this mlshell reads version \(Self.format)")
            return nil
        }
        var result = FrontMatter()
        result.fill(entries, &problems)
        return (result, end + 1)
    }

    struct Entry {
        var value: String
        /// Where the value stands.
        var place: SourcePlace
    }

    private static func entries(_ lines: ArraySlice<Substring>, _ problems: inout ProblemList) -> [String: Entry] {
        var entries: [String: Entry] = [:]
        for (index, line) in zip(lines.indices, lines) where !line.trimmed.isEmpty {
            let place = SourcePlace(line: index + 1, column: 1)
            guard let colon = line.firstIndex(of: ":") else {
                problems.error(
                    "front-matter", place, "\(String(line).shown) is not key: value",
                    fix: "write one key and its value on each line")
                continue
            }
            let key = String(line[..<colon].trimmed)
            let rest = line[line.index(after: colon)...]
            let value = String(rest.trimmed)
            let column = line[..<rest.firstNonBlank].unicodeScalars.count + 1
            if !keys.contains(key) {
                let guess = NearMiss.nearest(to: key, among: keys).map { "did you mean \($0)?" }
                problems.warning(
                    "unknown-key", place, "the front matter has an unknown key \(key.shown)",
                    fix: guess ?? "the keys are \(keys.joined(separator: ", "))")
            } else if entries[key] != nil {
                problems.warning(
                    "doubled-key", place, "the key \(key) stands twice in the front matter",
                    fix: "the first counts; remove one")
            } else {
                entries[key] = Entry(value: value, place: SourcePlace(line: index + 1, column: column))
            }
        }
        return entries
    }

    private mutating func fill(_ entries: [String: Entry], _ problems: inout ProblemList) {
        title = required("title", entries, &problems)
        id = required("id", entries, &problems)
        if let entry = entries["id"], !id.isEmpty, !id.isIdentity {
            problems.error(
                "lesson-id", entry.place, "the id \(id.shown) is no id", fix: "use letters, digits and hyphens only")
        }
        version = text("version", entries) ?? version
        language = text("language", entries) ?? language
        author = text("author", entries)
        licence = text("licence", entries)
        needs = list("needs", entries)
        teaches = list("teaches", entries)
        minutes = whole("minutes", entries, &problems)
        seed = whole("seed", entries, &problems) ?? 0
        if let entry = entries["language"], !ReservedWords.languages.contains(language) {
            problems.warning(
                "language", entry.place, "the language \(language.shown) is unknown here",
                fix: "reserved words are read in \(ReservedWords.languages.joined(separator: ", "))")
        }
    }

    private func required(_ key: String, _ entries: [String: Entry], _ problems: inout ProblemList) -> String {
        if let entry = entries[key], !entry.value.isEmpty { return entry.value.withoutControlCharacters }
        let place = entries[key]?.place ?? SourcePlace(line: 1, column: 1)
        problems.error("missing-key", place, "the front matter has no \(key)", fix: "add the line \(key): …")
        return ""
    }

    private func text(_ key: String, _ entries: [String: Entry]) -> String? {
        entries[key].flatMap { $0.value.isEmpty ? nil : $0.value.withoutControlCharacters }
    }

    private func list(_ key: String, _ entries: [String: Entry]) -> [String] {
        text(key, entries)?.split(separator: ",").map { String($0.trimmed) }.filter { !$0.isEmpty } ?? []
    }

    private func whole(_ key: String, _ entries: [String: Entry], _ problems: inout ProblemList) -> Int? {
        guard let entry = entries[key] else { return nil }
        if let number = Int(entry.value), number >= 0 { return number }
        problems.error(
            "front-matter", entry.place, "\(key) is \(entry.value.shown)",
            fix: "write a whole number, such as \(key): 7")
        return nil
    }
}
