import Lessons
import MiniPython

/// What may stand in place of a part of a line.
public struct Completion: Equatable, Sendable {
    /// The part that a candidate replaces, counted in Unicode scalars from the start of the line.
    public var replacing: Range<Int>
    /// Whole replacements, sorted.
    public var candidates: [String]

    public init(replacing: Range<Int>, candidates: [String]) {
        self.replacing = replacing
        self.candidates = candidates
    }
}

extension Session {
    /// What may stand at a place of a line: commands after a colon, lessons after `:load`, attributes after a dot, names.
    ///
    /// Nothing of the learner's is run.
    /// - Parameter cursor: in Unicode scalars from the start of the line.
    public func complete(_ line: String, _ cursor: Int) -> Completion {
        let scalars = Array(line.unicodeScalars.prefix(max(cursor, 0)))
        let text = String(String.UnicodeScalarView(scalars))
        if !isWithinEntry, text.trimmedStart.hasPrefix(":") { return completeCommand(text, scalars.count) }
        let start = (scalars.lastIndex { !$0.isPartOfName && $0 != "." }).map { $0 + 1 } ?? 0
        let path = String(String.UnicodeScalarView(scalars[start...]))
        if let names = importable(text) { return matching(names, path, before: scalars.count) }
        let none = Completion(replacing: scalars.count..<scalars.count, candidates: [])
        // Not within a number, a text or a comment.
        guard let first = path.unicodeScalars.first, !("0"..."9").contains(first), !isWithinText(scalars[..<start])
        else {
            return none
        }
        let parts = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let last = parts.last ?? ""
        let names = parts.count == 1 ? namesInReach : attributes(of: Array(parts.dropLast()))
        return matching(names, last, before: scalars.count)
    }

    private func matching(_ names: [String], _ start: String, before cursor: Int) -> Completion {
        // Names with underscores in front only for those who ask.
        let candidates = names.filter { $0.hasPrefix(start) && (start.hasPrefix("_") || !$0.hasPrefix("_")) }
        return Completion(replacing: (cursor - start.unicodeScalars.count)..<cursor, candidates: candidates.sorted())
    }

    /// What may stand at the end of an import: modules, or the names in a module; nil where nothing is imported.
    private func importable(_ text: String) -> [String]? {
        let words = text.split(whereSeparator: { $0.isWhitespace || $0 == "," }).map(String.init)
        let complete = text.last?.isWhitespace == true ? words : words.dropLast()
        guard let first = complete.first, first == "import" || first == "from", let world = learnersWorld() else {
            return nil
        }
        if complete.last == "as" { return [] }
        if first == "import" || complete.count == 1 { return world.moduleNames }
        guard complete.count > 2, complete[2] == "import" else { return complete.count == 2 ? ["import"] : [] }
        let names = try? world.withMachine { try $0.attributeNames(Value($0.module(named: complete[1]))) }
        return names ?? []
    }

    private func completeCommand(_ text: String, _ cursor: Int) -> Completion {
        let words = text.trimmedStart.dropFirst()
        guard let blank = words.firstIndex(where: \.isWhitespace) else {
            let names = CommandCatalogue.commands.map(\.name).filter { $0.hasPrefix(words.lowercased()) }
            return Completion(replacing: (cursor - words.unicodeScalars.count)..<cursor, candidates: names.sorted())
        }
        let argument = String(words[blank...].drop(while: \.isWhitespace))
        let range = (cursor - argument.unicodeScalars.count)..<cursor
        var names: [String] = []
        switch CommandCatalogue.find(String(words[..<blank])) {
        case .command(let command) where command.name == "load": names = shelf.lessons.map(\.id)
        case .command(let command) where command.name == "goto":
            names = (tutor.lesson?.steps.map(\.id) ?? []) + shelf.lessons.map(\.id)
        case .command(let command) where ["submit", "p"].contains(command.name):
            return argument.isEmpty ? Completion(replacing: range, candidates: []) : completeExpression(argument, range)
        default: break
        }
        return Completion(replacing: range, candidates: Set(names).filter { $0.hasPrefix(argument) }.sorted())
    }

    private func completeExpression(_ text: String, _ range: Range<Int>) -> Completion {
        var inner = complete(text, text.unicodeScalars.count)
        inner.replacing =
            (inner.replacing.lowerBound + range.lowerBound)..<(inner.replacing.upperBound + range.lowerBound)
        return inner
    }

    /// The learner's names, the built-in ones and the keywords, each once.
    private var namesInReach: [String] {
        var names = Set(languageKeywords)
        if let world = learnersWorld() {
            names.formUnion(world.builtInNames)
            names.formUnion(world.bindings.map(\.name))
        }
        return Array(names)
    }

    /// The attribute names of what a dotted name stands for. A property stops it: to read one is to run a program.
    private func attributes(of path: [String]) -> [String] {
        guard let world = learnersWorld(), let first = path.first else { return [] }
        let found = try? world.withMachine { machine -> [String] in
            guard var value = world.value(of: first) else { return [] }
            for name in path.dropFirst() {
                if machine.lookupSpecial(value, name)?.kind == .property { return [] }
                guard let next = try machine.optionalAttribute(value, name) else { return [] }
                value = next
            }
            return machine.attributeNames(value)
        }
        return found ?? []
    }

    /// Whether the end of a line's beginning lies in a text or a comment.
    private func isWithinText(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        var quote: Unicode.Scalar?
        var isEscaped = false
        for scalar in scalars {
            if isEscaped {
                isEscaped = false
            } else if let open = quote {
                if scalar == "\\" { isEscaped = true }
                if scalar == open { quote = nil }
            } else if scalar == "#" {
                return true
            } else if scalar == "\"" || scalar == "'" {
                quote = scalar
            }
        }
        return quote != nil
    }
}

/// The keywords of the language, as one may type them.
let languageKeywords = [
    "False", "None", "True", "and", "as", "assert", "break", "class", "continue", "def", "del", "elif", "else",
    "except",
    "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise",
    "return", "try", "while", "with", "yield",
]

extension Unicode.Scalar {
    fileprivate var isPartOfName: Bool { self == "_" || properties.isXIDContinue }
}

extension StringProtocol {
    fileprivate var trimmedStart: SubSequence { self[(firstIndex { !$0.isWhitespace } ?? endIndex)...] }
}
