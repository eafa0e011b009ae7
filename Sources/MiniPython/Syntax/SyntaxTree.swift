import BigInt

/// A stretch of a program's text: offsets into its UTF-8 bytes, `start` up to, not including, `end`.
public struct Span: Hashable, Sendable {
    public var start: Int
    public var end: Int

    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    /// The span from the start of this one to the end of another.
    public func through(_ other: Span) -> Span { Span(start, other.end) }
}

/// An expression of the program, as written.
struct Expression {
    indirect enum Kind {
        case none, `true`, `false`, ellipsis
        case integer(Int)
        case bigInteger(BigInt)
        case float(Double)
        /// The text's bytes in UTF-8, lone surrogates encoded as if they were scalars (WTF-8).
        case string([UInt8])
        case formatted([FormattedPart])
        case name(String)
        case unary(UnaryOperator, Expression)
        case binary(BinaryOperator, Expression, Expression)
        case and([Expression])
        case or([Expression])
        /// `first op1 rest1 op2 rest2 …`, each operand evaluated once.
        case compare(Expression, [(ComparisonOperator, Expression)])
        case conditional(test: Expression, then: Expression, otherwise: Expression)
        case call(Expression, [Argument])
        /// `nameSpan` covers the attribute's name alone.
        case attribute(Expression, String, nameSpan: Span)
        case `subscript`(Expression, Expression)
        case slice(lower: Expression?, upper: Expression?, step: Expression?)
        case starred(Expression)
        case list([Expression])
        case tuple([Expression])
        case set([Expression])
        case dictionary([DictionaryItem])
        case listComprehension(Expression, [ComprehensionClause])
        case setComprehension(Expression, [ComprehensionClause])
        case dictionaryComprehension(key: Expression, value: Expression, [ComprehensionClause])
        case generator(Expression, [ComprehensionClause])
        case lambda(Parameters, Expression)
        case walrus(String, nameSpan: Span, Expression)
        case yield(Expression?)
        case yieldFrom(Expression)
    }

    var kind: Kind
    var span: Span
    /// How deep the tree below is; the parser refuses trees deeper than `Parser.depthLimit`.
    var depth: Int
    /// Whether the expression stands in parentheses of its own: `(a) = 1` and `(yield)` need to know.
    var isParenthesized = false
}

struct DictionaryItem {
    /// nil for `**value`.
    var key: Expression?
    var value: Expression
}

struct Argument {
    enum Kind {
        case positional
        case keyword(String)
        /// `*value`
        case star
        /// `**value`
        case doubleStar
    }

    var kind: Kind
    var value: Expression
    var span: Span
}

struct ComprehensionClause {
    var target: Expression
    var iterable: Expression
    var conditions: [Expression]
}

enum FormattedPart {
    case literal([UInt8])
    /// `{value!conversion:spec}`; `debugText` is the text up to and with the `=` of `{value=}`.
    indirect case field(
        value: Expression, debugText: [UInt8]?, conversion: Conversion?, spec: [FormattedPart]?)

    enum Conversion { case str, repr, ascii }
}

enum UnaryOperator: String { case negative = "-", positive = "+", invert = "~", not }

enum BinaryOperator: String, CaseIterable {
    case add = "+", subtract = "-", multiply = "*", divide = "/", floorDivide = "//", modulo = "%"
    case power = "**", matrixMultiply = "@"
    case leftShift = "<<", rightShift = ">>", bitAnd = "&", bitOr = "|", bitXor = "^"
}

enum ComparisonOperator: String {
    case equal = "==", notEqual = "!=", less = "<", lessEqual = "<=", greater = ">", greaterEqual = ">="
    case isSame = "is", isNot = "is not", `in`, notIn = "not in"
}

/// The parameters of a function, in the order of the signature.
struct Parameters {
    struct Parameter {
        var name: String
        var span: Span
        var annotation: Expression?
        var defaultValue: Expression?
    }

    /// Those before `/`.
    var positionalOnly: [Parameter] = []
    /// Those that may be given by place or by name.
    var regular: [Parameter] = []
    /// `*args`
    var variadic: Parameter?
    var keywordOnly: [Parameter] = []
    /// `**kwargs`
    var variadicKeywords: Parameter?
}

struct Statement {
    indirect enum Kind {
        case expression(Expression)
        /// `t1 = t2 = value`
        case assign(targets: [Expression], value: Expression)
        case augmentedAssign(target: Expression, BinaryOperator, value: Expression)
        case annotatedAssign(target: Expression, annotation: Expression, value: Expression?)
        case delete([Expression])
        case pass, `break`, `continue`
        case `return`(Expression?)
        case raise(Expression?, cause: Expression?)
        case global([String])
        case nonlocal([String])
        case `import`([ImportedName])
        /// `from module import names`; no names means `*`.
        case importFrom(module: String, moduleSpan: Span, names: [ImportedName])
        case assert(Expression, message: Expression?)
        case `if`(test: Expression, then: [Statement], otherwise: [Statement])
        case `while`(test: Expression, body: [Statement], otherwise: [Statement])
        case `for`(target: Expression, iterable: Expression, body: [Statement], otherwise: [Statement])
        case `try`(body: [Statement], handlers: [ExceptHandler], otherwise: [Statement], finally: [Statement])
        case with([WithItem], body: [Statement])
        case function(FunctionDefinition)
        case classDefinition(ClassDefinition)
        case match(subject: Expression, cases: [MatchCase])
    }

    var kind: Kind
    var span: Span
}

struct ImportedName {
    /// `a.b` for `import a.b`.
    var name: String
    /// The name after `as`.
    var alias: String?
    var span: Span
}

struct ExceptHandler {
    /// nil for a bare `except:`.
    var type: Expression?
    var name: String?
    var body: [Statement]
    var span: Span
}

struct WithItem {
    var context: Expression
    var target: Expression?
}

struct FunctionDefinition {
    var name: String
    var nameSpan: Span
    var parameters: Parameters
    var returns: Expression?
    var decorators: [Expression]
    var body: [Statement]
    /// The first statement's text when it is a string alone.
    var documentation: [UInt8]?
}

struct ClassDefinition {
    var name: String
    var nameSpan: Span
    /// Base classes and keywords.
    var arguments: [Argument]
    var decorators: [Expression]
    var body: [Statement]
    var documentation: [UInt8]?
}

struct MatchCase {
    var pattern: Pattern
    var guardCondition: Expression?
    var body: [Statement]
}

indirect enum Pattern {
    /// A literal or a dotted name, compared with `==` (None, True and False with `is`).
    case value(Expression)
    /// A name that takes the subject; nil for `_`.
    case capture(String?)
    /// At most one part is `.star`.
    case sequence([Pattern])
    /// `*name` within a sequence; nil for `*_`.
    case star(String?)
    case mapping([(key: Expression, value: Pattern)], rest: String?)
    case classPattern(Expression, positional: [Pattern], keywords: [(String, Pattern)], span: Span)
    case or([Pattern])
    case alias(Pattern, String)
}

/// Why a text is no program: found by the lexer, the parser, the resolver or the compiler.
struct SyntaxFault: Error {
    enum Kind: String {
        case syntaxError = "SyntaxError"
        case indentationError = "IndentationError"
        case tabError = "TabError"
        /// Trees too deep to compile.
        case recursionError = "RecursionError"
        case memoryError = "MemoryError"
    }

    /// What a report shows of the program.
    enum Shown {
        /// The line, and carets under the place.
        case carets
        /// The line: CPython points nowhere at what is wrong with an indentation.
        case line
        case nothing
    }

    var kind: Kind = .syntaxError
    /// CPython 3.11's words.
    var message: String
    /// What the carets stand under.
    var span: Span
    var shown = Shown.carets
    /// Whether more lines could mend it: an open bracket, an open triple quote, a block that has not begun.
    var isIncomplete = false
}
