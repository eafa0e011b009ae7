/// Cuts a line or a program of the language into tokens, loosely: enough to look for names, for a comment, and for the
/// comparison of a test, without judging whether the text is a program.
struct CodeScanner {
    struct Token: Equatable {
        enum Kind { case name, number, text, operation, comment, lineEnd }
        var kind: Kind
        var text: Substring
        /// How many brackets are open before the token.
        var depth: Int
    }

    static let keywords: Set<String> = [
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
        "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
        "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
    ]

    /// All tokens of a text in O(its length).
    static func tokens(of text: String) -> [Token] {
        var scanner = CodeScanner(text)
        return scanner.all()
    }

    /// All names of a text, the parts behind a point among them, and keywords.
    static func names(in text: String) -> Set<String> {
        Set(tokens(of: text).filter { $0.kind == .name }.map { String($0.text) })
    }

    /// Whether a mistake's pattern is a condition on the learner's answer.
    static func mentionsAnswer(_ text: String) -> Bool { names(in: text).contains("answer") }

    /// The names that a program binds at its top or anywhere inside, loosely: before `=`, after `def`, `as` and the like.
    static func boundNames(in text: String) -> Set<String> {
        let tokens = tokens(of: text).filter { $0.kind != .comment }
        var names: Set<String> = []
        var statement = 0
        // Behind `for` and `import` stand several, up to `in` or the end of the line.
        var isList = false
        for (index, token) in tokens.enumerated() {
            if token.kind == .lineEnd || token.text == ";" { (statement, isList) = (index + 1, false) }
            if token.kind == .name {
                let before = index > 0 ? tokens[index - 1].text : ""
                if isList && before != "." || ["def", "class", "as"].contains(before) {
                    names.insert(String(token.text))
                }
                if ["for", "import"].contains(token.text) {
                    isList = true
                } else if token.text == "in" {
                    isList = false
                }
            }
            guard token.kind == .operation, token.text.hasSuffix("="), token.depth == 0 || token.text == ":=",
                !["==", "!=", "<=", ">="].contains(token.text)
            else { continue }
            // `a, b = …` binds every name of its target that is no attribute.
            for place in statement..<index where tokens[place].kind == .name {
                if place == 0 || tokens[place - 1].text != "." { names.insert(String(tokens[place].text)) }
            }
        }
        return names.subtracting(keywords)
    }

    private let text: Substring
    private var rest: Substring
    private var depth = 0

    private init(_ text: String) {
        self.text = text[...]
        rest = text[...]
    }

    private mutating func all() -> [Token] {
        var tokens: [Token] = []
        while let first = rest.first {
            if first == "\n" || first == "\r" || first == "\r\n" {
                tokens.append(Token(kind: .lineEnd, text: take(1), depth: depth))
            } else if first.isWhitespace || first == "\\" {
                rest.removeFirst()
            } else {
                tokens.append(next(first))
            }
        }
        return tokens
    }

    private mutating func next(_ first: Character) -> Token {
        let depth = self.depth
        if first == "#" { return Token(kind: .comment, text: take { !$0.isNewline }, depth: depth) }
        if first.isLetter || first == "_" {
            let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
            let after = rest[name.endIndex...].first
            if name.count <= 2, after == "'" || after == "\"", name.allSatisfy({ "rRbBfFuU".contains($0) }) {
                let start = rest.startIndex
                rest = rest[name.endIndex...]
                _ = string()
                return Token(kind: .text, text: text[start..<rest.startIndex], depth: depth)
            }
            rest = rest[name.endIndex...]
            return Token(kind: .name, text: name, depth: depth)
        }
        if first == "'" || first == "\"" { return Token(kind: .text, text: string(), depth: depth) }
        let second = rest.dropFirst().first
        if first.isNumber || first == "." && second?.isNumber == true {
            return Token(kind: .number, text: number(), depth: depth)
        }
        if "([{".contains(first) { self.depth += 1 }
        if ")]}".contains(first) { self.depth = max(self.depth - 1, 0) }
        for operation in [
            "**=", "//=", ">>=", "<<=", "==", "!=", "<=", ">=", ":=", "->", "**", "//", "<<", ">>", "+=",
            "-=", "*=", "/=", "%=", "@=", "&=", "|=", "^=",
        ]
        where rest.hasPrefix(operation) {
            return Token(kind: .operation, text: take(operation.count), depth: depth)
        }
        return Token(kind: .operation, text: take(1), depth: depth)
    }

    private mutating func number() -> Substring {
        let start = rest.startIndex
        var previous: Character = "0"
        while let next = rest.first {
            let isExponentSign = (next == "+" || next == "-") && (previous == "e" || previous == "E")
            guard next.isNumber || next.isLetter || next == "." || next == "_" || isExponentSign else { break }
            previous = next
            rest.removeFirst()
        }
        return text[start..<rest.startIndex]
    }

    private mutating func string() -> Substring {
        let start = rest.startIndex
        let quote = rest.hasPrefix("\"\"\"") ? "\"\"\"" : rest.hasPrefix("'''") ? "'''" : String(rest.prefix(1))
        rest = rest.dropFirst(quote.count)
        while !rest.isEmpty {
            if rest.hasPrefix(quote) {
                rest = rest.dropFirst(quote.count)
                break
            }
            if quote.count == 1, rest.first?.isNewline == true { break }
            rest = rest.dropFirst(rest.first == "\\" ? 2 : 1)
        }
        return text[start..<rest.startIndex]
    }

    private mutating func take(_ count: Int) -> Substring {
        let taken = rest.prefix(count)
        rest = rest[taken.endIndex...]
        return taken
    }

    private mutating func take(while condition: (Character) -> Bool) -> Substring {
        let taken = rest.prefix(while: condition)
        rest = rest[taken.endIndex...]
        return taken
    }
}

/// Names in a program's text, found loosely: it need not be a program.
public enum CodeNames {
    /// The names that a text mentions, in their order, each once; without keywords and without what stands behind a point.
    public static func mentioned(in text: String) -> [String] {
        let tokens = CodeScanner.tokens(of: text)
        var names: [String] = []
        for (index, token) in tokens.enumerated() where token.kind == .name {
            let name = String(token.text)
            if index > 0 && tokens[index - 1].text == "." || CodeScanner.keywords.contains(name) { continue }
            if !names.contains(name) { names.append(name) }
        }
        return names
    }

    /// The names that a program gives a value.
    public static func bound(in text: String) -> Set<String> { CodeScanner.boundNames(in: text) }
}
