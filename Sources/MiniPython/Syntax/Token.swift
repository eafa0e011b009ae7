/// The smallest piece of a program that the grammar knows.
struct Token {
    var kind: TokenKind
    var span: Span
}

/// What a token is; the raw value of an operator or a keyword is its text.
enum TokenKind: String, CaseIterable {
    case name = "NAME", number = "NUMBER", string = "STRING"
    case newline = "NEWLINE", indent = "INDENT", dedent = "DEDENT", end = "ENDMARKER"
    /// Where the lexer gave up; always the last token.
    case fault = "FAULT"
    /// A character that is printable but means nothing: `$`, `?`, `!`.
    case unknown = "UNKNOWN"

    case leftParenthesis = "(", rightParenthesis = ")", leftBracket = "[", rightBracket = "]"
    case leftBrace = "{", rightBrace = "}"
    case colon = ":", comma = ",", semicolon = ";", dot = ".", ellipsis = "...", arrow = "->", colonEqual = ":="
    case plus = "+", minus = "-", star = "*", slash = "/", doubleSlash = "//", percent = "%", at = "@"
    case doubleStar = "**", leftShift = "<<", rightShift = ">>", ampersand = "&", bar = "|", caret = "^"
    case tilde = "~", less = "<", greater = ">", lessEqual = "<=", greaterEqual = ">="
    case equalEqual = "==", notEqual = "!=", obsoleteNotEqual = "<>", equal = "="
    case plusEqual = "+=", minusEqual = "-=", starEqual = "*=", slashEqual = "/=", doubleSlashEqual = "//="
    case percentEqual = "%=", atEqual = "@=", doubleStarEqual = "**=", leftShiftEqual = "<<="
    case rightShiftEqual = ">>=", ampersandEqual = "&=", barEqual = "|=", caretEqual = "^="

    case falseKeyword = "False", noneKeyword = "None", trueKeyword = "True"
    case and, `as`, assert, `break`, `class`, `continue`, def, del, elif, `else`, except, finally, `for`, from
    case global, `if`, `import`, `in`, `is`, lambda, nonlocal, not, or, pass, raise, `return`, `try`, `while`
    case with, yield

    /// Operators and keywords by their text.
    static let byText = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    /// Keywords by their text.
    static let keywords: [String: TokenKind] = {
        let words = allCases.filter { $0.rawValue.utf8.allSatisfy { $0 | 0x20 >= 97 && $0 | 0x20 <= 122 } }
        let classes: Set<TokenKind> = [.name, .number, .string, .newline, .indent, .dedent, .end, .fault, .unknown]
        return Dictionary(uniqueKeysWithValues: words.filter { !classes.contains($0) }.map { ($0.rawValue, $0) })
    }()

    /// The operator of `+=` and its like.
    var augmentedOperator: BinaryOperator? {
        switch self {
        case .plusEqual: .add
        case .minusEqual: .subtract
        case .starEqual: .multiply
        case .slashEqual: .divide
        case .doubleSlashEqual: .floorDivide
        case .percentEqual: .modulo
        case .atEqual: .matrixMultiply
        case .doubleStarEqual: .power
        case .leftShiftEqual: .leftShift
        case .rightShiftEqual: .rightShift
        case .ampersandEqual: .bitAnd
        case .barEqual: .bitOr
        case .caretEqual: .bitXor
        default: nil
        }
    }
}
