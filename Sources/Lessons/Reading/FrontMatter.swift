import Diagnostics
import Wording

/// What stands between the first two lines `---` of a lesson's file.
public struct FrontMatter: Hashable, Sendable {
    /// The version of the lesson format that this reader reads.
    public static let format = "1"

    public var title = ""
    /// The stable identity of the lesson, under which progress is kept. Never used as a path.
    public var id = ""
    public var version = "0"
    public var language = "en"
    /// Whether the file says its language.
    public var saysLanguage = false
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
                "front-matter", first,
                Message("the file does not start with front matter", nb: "fila begynner ikke med et hode"),
                fix: Message(
                    "begin with a line ---, then mlshell: 1, title: …, id: …, then a line ---",
                    nb: "begynn med en linje ---, så mlshell: 1, title: …, id: …, så en linje ---"))
            return nil
        }
        guard let end = lines.dropFirst().firstIndex(where: { $0.trimmedEnd == "---" }) else {
            problems.error(
                "front-matter", first, Message("the front matter does not end", nb: "hodet slutter ikke"),
                fix: Message("put a line --- after its last key", nb: "sett en linje --- etter den siste nøkkelen"))
            return nil
        }
        let entries = FrontMatter.entries(lines[1..<end], &problems)
        guard let format = entries["mlshell"] else {
            problems.error(
                "missing-key", first,
                Message("the front matter has no mlshell key", nb: "hodet har ingen mlshell-nøkkel"),
                fix: Message("add the line mlshell: 1", nb: "legg til linja mlshell: 1"))
            return nil
        }
        guard format.value == Self.format else {
            problems.error(
                "format-version", format.place,
                Message(
                    "the file is written in format version \(format.value.shown)",
                    nb: "fila er skrevet i formatversjon \(format.value.shown)"),
                fix: Message(
                    "this mlshell reads version \(Self.format)", nb: "dette mlshell leser versjon \(Self.format)"))
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
                    "front-matter", place,
                    Message(
                        "\(String(line).shown) is not key: value", nb: "\(String(line).shown) er ikke nøkkel: verdi"),
                    fix: Message(
                        "write one key and its value on each line", nb: "skriv én nøkkel og verdien på hver linje"))
                continue
            }
            let key = String(line[..<colon].trimmed)
            let rest = line[line.index(after: colon)...]
            let value = String(rest.trimmed)
            let column = line[..<rest.firstNonBlank].unicodeScalars.count + 1
            if !keys.contains(key) {
                let guess = NearMiss.nearest(to: key, among: keys).map {
                    Message("did you mean \($0)?", nb: "mente du \($0)?")
                }
                problems.warning(
                    "unknown-key", place,
                    Message(
                        "the front matter has an unknown key \(key.shown)",
                        nb: "hodet har en ukjent nøkkel \(key.shown)"),
                    fix: guess
                        ?? Message(
                            "the keys are \(keys.joined(separator: ", "))",
                            nb: "nøklene er \(keys.joined(separator: ", "))"))
            } else if entries[key] != nil {
                problems.warning(
                    "doubled-key", place,
                    Message(
                        "the key \(key) stands twice in the front matter", nb: "nøkkelen \(key) står to ganger i hodet"),
                    fix: Message("the first counts; remove one", nb: "den første teller; ta bort en av dem"))
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
                "lesson-id", entry.place, Message("the id \(id.shown) is no id", nb: "id-en \(id.shown) er ingen id"),
                fix: Message("use letters, digits and hyphens only", nb: "bruk bare bokstaver, sifre og bindestreker"))
        }
        version = text("version", entries) ?? version
        language = text("language", entries) ?? language
        saysLanguage = entries["language"] != nil
        author = text("author", entries)
        licence = text("licence", entries)
        needs = list("needs", entries)
        teaches = list("teaches", entries)
        minutes = whole("minutes", entries, &problems)
        seed = whole("seed", entries, &problems) ?? 0
        if let entry = entries["language"], !ReservedWords.languages.contains(language) {
            problems.warning(
                "language", entry.place,
                Message(
                    "the language \(language.shown) is unknown here", nb: "språket \(language.shown) er ukjent her"),
                fix: Message(
                    "reserved words are read in \(ReservedWords.languages.joined(separator: ", "))",
                    nb: "faste overskrifter leses på \(ReservedWords.languages.joined(separator: ", "))"))
        }
    }

    private func required(_ key: String, _ entries: [String: Entry], _ problems: inout ProblemList) -> String {
        if let entry = entries[key], !entry.value.isEmpty { return entry.value.withoutControlCharacters }
        let place = entries[key]?.place ?? SourcePlace(line: 1, column: 1)
        problems.error(
            "missing-key", place, Message("the front matter has no \(key)", nb: "hodet har ingen \(key)"),
            fix: Message("add the line \(key): …", nb: "legg til linja \(key): …"))
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
            "front-matter", entry.place,
            Message("\(key) is \(entry.value.shown)", nb: "\(key) er \(entry.value.shown)"),
            fix: Message("write a whole number, such as \(key): 7", nb: "skriv et heltall, for eksempel \(key): 7"))
        return nil
    }
}
