/// `FaultGrammar` in a form that can be followed.
struct FaultRules: Sendable {
    indirect enum Item: Sendable {
        case token(TokenKind)
        case word(String)
        case softKeyword, strings, primary, targetPrimary, cut
        case rule(Int)
        case group([Alternative])
        case optional([Alternative])
        case repeated(Item, atLeastOne: Bool)
        case separated(by: Item, Item)
        case ahead(Item, expected: Bool)
        case forced(TokenKind)
        case labelled(Character, Item)
    }

    /// An error that an alternative raises when it fits.
    struct Alarm: Sendable {
        var place: String
        var labels: [Character]
        var isIndentation: Bool
        var message: String
    }

    /// A class, so that following the rules copies none.
    final class Alternative: Sendable {
        let items: [Item]
        let tag: FaultNode.Tag?
        let alarm: Alarm?
        /// What it may begin with.
        let start: Start
        /// Whether it begins with a rule for mistakes.
        let beginsWrong: Bool

        init(
            items: [Item], tag: FaultNode.Tag?, alarm: Alarm?, start: Start = Start(), beginsWrong: Bool = false
        ) {
            self.items = items
            self.tag = tag
            self.alarm = alarm
            self.start = start
            self.beginsWrong = beginsWrong
        }
    }

    final class Rule: Sendable {
        let isRemembered: Bool
        let alternatives: [Alternative]
        /// Whether it takes part only when a mistake's words are looked for.
        let isWrong: Bool
        /// Whether the rules for mistakes are left aside within it.
        let isPlain: Bool

        init(name: String, isRemembered: Bool, alternatives: [Alternative]) {
            self.isRemembered = isRemembered
            self.alternatives = alternatives
            isWrong = name.hasPrefix("wrong")
            isPlain = name == "plain_expression"
        }
    }

    let rules: [Rule]
    let indices: [String: Int]
    /// The rules that expressions with trailers are read by.
    let atom: Int
    let trailer: Int

    /// The grammar, read once.
    static let python = FaultRules(FaultGrammar.text)

    /// Reads a grammar; a mistake in it is ours alone.
    init(_ text: String) {
        var definitions: [(name: String, isRemembered: Bool, body: String)] = []
        for line in text.split(separator: "\n") where !line.allSatisfy({ $0 == " " }) {
            guard line.first != " ", let colon = line.firstIndex(of: ":") else {
                definitions[definitions.count - 1].body += "\n" + line
                continue
            }
            var name = String(line[..<colon])
            let isRemembered = name.last == "^"
            if isRemembered { name.removeLast() }
            definitions.append((name, isRemembered, String(line[line.index(after: colon)...])))
        }
        let indices = Dictionary(uniqueKeysWithValues: definitions.enumerated().map { ($1.name, $0) })
        self.indices = indices
        let alternatives = definitions.map { definition in
            var reader = FaultRuleReader(definition.body, indices: indices)
            return reader.readAlternatives()
        }
        guard let atom = indices["atom"], let trailer = indices["trailer"] else {
            preconditionFailure("the grammar has no atoms")
        }
        self.atom = atom
        self.trailer = trailer
        let wrong = Set(definitions.indices.filter { definitions[$0].name.hasPrefix("wrong") })
        let starts = Starts(of: alternatives, atom: atom, wrong: wrong)
        rules = zip(definitions, alternatives).map { definition, alternatives in
            Rule(
                name: definition.name, isRemembered: definition.isRemembered,
                alternatives: alternatives.map(starts.noted))
        }
    }
}

/// Reads the right side of a rule.
private struct FaultRuleReader {
    private let characters: [Character]
    private var index = 0
    private let indices: [String: Int]

    init(_ body: String, indices: [String: Int]) {
        characters = Array(body)
        self.indices = indices
    }

    mutating func readAlternatives() -> [FaultRules.Alternative] {
        var alternatives = [readAlternative()]
        while accept("|") { alternatives.append(readAlternative()) }
        return alternatives
    }

    private mutating func skipSpace() {
        while index < characters.count, characters[index].isWhitespace { index += 1 }
    }

    private mutating func accept(_ text: String) -> Bool {
        skipSpace()
        guard characters[index...].starts(with: text) else { return false }
        index += text.count
        return true
    }

    private mutating func readAlternative() -> FaultRules.Alternative {
        var items: [FaultRules.Item] = []
        var tag: FaultNode.Tag?
        var alarm: FaultRules.Alarm?
        while true {
            skipSpace()
            guard index < characters.count, !"|)]".contains(characters[index]) else {
                return FaultRules.Alternative(items: items, tag: tag, alarm: alarm)
            }
            if accept("->") {
                tag = FaultNode.Tag(rawValue: readWord())
            } else if accept("=>") {
                alarm = readAlarm()
            } else {
                items.append(readItem())
            }
        }
    }

    private mutating func readWord() -> String {
        skipSpace()
        let start = index
        while index < characters.count, characters[index].isLetter || characters[index] == "_" { index += 1 }
        return String(characters[start..<index])
    }

    private mutating func readAlarm() -> FaultRules.Alarm {
        let place = readWord()
        var labels: [Character] = []
        var isIndentation = false
        while !accept(":") {
            let word = readWord()
            if word == "indentation" { isIndentation = true } else { labels += word }
        }
        let start = index
        while index < characters.count, characters[index] != "\n" { index += 1 }
        let message = String(characters[start..<index].drop { $0 == " " })
        return .init(place: place, labels: labels, isIndentation: isIndentation, message: message)
    }

    private mutating func readItem() -> FaultRules.Item {
        skipSpace()
        if index + 1 < characters.count, characters[index].isLetter, characters[index + 1] == ":" {
            let label = characters[index]
            index += 2
            return .labelled(label, readItem())
        }
        if accept("!!") {
            guard case .token(let kind) = readAtom() else { preconditionFailure("only a token can be demanded") }
            return .forced(kind)
        }
        if accept("!") { return .ahead(readAtom(), expected: false) }
        if accept("&") { return .ahead(readAtom(), expected: true) }
        if accept("~") { return .cut }
        let atom = readAtom()
        guard index < characters.count else { return atom }
        switch characters[index] {
        case "*", "+":
            index += 1
            return .repeated(atom, atLeastOne: characters[index - 1] == "+")
        case ".":
            index += 1
            let element = readAtom()
            index += 1
            return .separated(by: atom, element)
        default: return atom
        }
    }

    private mutating func readAtom() -> FaultRules.Item {
        if accept("(") { return .group(readBracketed()) }
        if accept("[") { return .optional(readBracketed()) }
        if accept("'") { return .token(token(readQuoted("'"))) }
        if accept("\"") { return .word(readQuoted("\"")) }
        let word = readWord()
        switch word {
        case "SOFT": return .softKeyword
        case "STRINGS": return .strings
        case "PRIMARY": return .primary
        case "TARGET_PRIMARY": return .targetPrimary
        default: break
        }
        if let rule = indices[word] { return .rule(rule) }
        return .token(token(word))
    }

    private mutating func readBracketed() -> [FaultRules.Alternative] {
        let alternatives = readAlternatives()
        index += 1
        return alternatives
    }

    private mutating func readQuoted(_ quote: Character) -> String {
        let start = index
        while characters[index] != quote { index += 1 }
        index += 1
        return String(characters[start..<(index - 1)])
    }

    private func token(_ text: String) -> TokenKind {
        guard let kind = TokenKind(rawValue: text) else { preconditionFailure("the grammar has no \(text)") }
        return kind
    }
}
