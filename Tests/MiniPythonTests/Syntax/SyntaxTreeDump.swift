import BigInt

@testable import MiniPython

/// Writes a program's tree as text, one statement a line, blocks indented.
///
/// Expressions are written as `(operator operand …)`, so that nothing about precedence is left open.
struct SyntaxTreeDump {
    private(set) var text = ""
    private var indentation = 0

    /// The text form of a program's tree.
    static func text(of statements: [Statement]) -> String {
        var dump = SyntaxTreeDump()
        dump.write(statements)
        return dump.text
    }

    private mutating func line(_ content: String) {
        text += String(repeating: "  ", count: indentation) + content + "\n"
    }

    private mutating func block(_ title: String, _ body: [Statement]) {
        guard !body.isEmpty else { return }
        line(title)
        indentation += 1
        write(body)
        indentation -= 1
    }

    private mutating func write(_ statements: [Statement]) {
        for statement in statements { write(statement) }
    }

    private mutating func write(_ statement: Statement) {
        switch statement.kind {
        case .if(let test, let then, let otherwise):
            block("if \(show(test))", then)
            block("else", otherwise)
        case .while(let test, let body, let otherwise):
            block("while \(show(test))", body)
            block("else", otherwise)
        case .for(let target, let iterable, let body, let otherwise):
            block("for \(show(target)) in \(show(iterable))", body)
            block("else", otherwise)
        case .try(let body, let handlers, let otherwise, let final):
            block("try", body)
            for handler in handlers {
                block("except" + shown(handler.type) + (handler.name.map { " as " + $0 } ?? ""), handler.body)
            }
            block("else", otherwise)
            block("finally", final)
        case .with(let items, let body):
            let shown = items.map { show($0.context) + ($0.target.map { " as " + show($0) } ?? "") }
            block("with " + shown.joined(separator: " "), body)
        case .function(let function):
            write(decorators: function.decorators)
            let returns = function.returns.map { " -> " + show($0) } ?? ""
            block("def \(function.name)\(show(function.parameters))\(returns)", function.body)
        case .classDefinition(let definition):
            write(decorators: definition.decorators)
            block("class \(definition.name)(\(show(definition.arguments)))", definition.body)
        case .match(let subject, let cases):
            line("match \(show(subject))")
            indentation += 1
            for item in cases {
                block("case \(show(item.pattern))" + (item.guardCondition.map { " if " + show($0) } ?? ""), item.body)
            }
            indentation -= 1
        default: line(showSimple(statement))
        }
    }

    private mutating func write(decorators: [Expression]) {
        for decorator in decorators { line("@" + show(decorator)) }
    }

    private func showSimple(_ statement: Statement) -> String {
        switch statement.kind {
        case .expression(let value): return show(value)
        case .assign(let targets, let value):
            return targets.map { show($0) + " = " }.joined() + show(value)
        case .augmentedAssign(let target, let operation, let value):
            return "\(show(target)) \(operation.rawValue)= \(show(value))"
        case .annotatedAssign(let target, let annotation, let value):
            return "\(show(target)): \(show(annotation))" + (value.map { " = " + show($0) } ?? "")
        case .delete(let targets): return "del " + targets.map(show).joined(separator: " ")
        case .pass: return "pass"
        case .break: return "break"
        case .continue: return "continue"
        case .return(let value): return "return" + shown(value)
        case .raise(let value, let cause): return "raise" + shown(value) + (cause.map { " from " + show($0) } ?? "")
        case .global(let names): return "global " + names.joined(separator: " ")
        case .nonlocal(let names): return "nonlocal " + names.joined(separator: " ")
        case .import(let names): return "import " + names.map(show).joined(separator: " ")
        case .importFrom(let module, _, let names):
            return "from \(module) import " + (names.isEmpty ? "*" : names.map(show).joined(separator: " "))
        case .assert(let test, let message): return "assert \(show(test))" + shown(message)
        default: return ""
        }
    }

    private func shown(_ expression: Expression?) -> String { expression.map { " " + show($0) } ?? "" }

    private func show(_ name: ImportedName) -> String { name.name + (name.alias.map { " as " + $0 } ?? "") }

    // MARK: - Expressions

    private func form(_ head: String, _ parts: [Expression]) -> String {
        "(" + ([head] + parts.map(show)).joined(separator: " ") + ")"
    }

    private func show(_ expression: Expression) -> String {
        switch expression.kind {
        case .none: "None"
        case .true: "True"
        case .false: "False"
        case .ellipsis: "..."
        case .integer(let value): String(value)
        case .bigInteger(let value): String(value)
        case .float(let value): value.isInfinite ? "inf" : String(value)
        case .string(let bytes): Self.quoted(bytes)
        case .formatted(let parts): "f(" + parts.map(show).joined(separator: " ") + ")"
        case .name(let name): name
        case .unary(let operation, let operand): form(operation.rawValue, [operand])
        case .binary(let operation, let left, let right): form(operation.rawValue, [left, right])
        case .and(let operands): form("and", operands)
        case .or(let operands): form("or", operands)
        case .compare(let first, let rest):
            "(" + rest.reduce(show(first)) { "\($0) \($1.0.rawValue) \(show($1.1))" } + ")"
        case .conditional(let test, let then, let otherwise): form("if", [test, then, otherwise])
        case .walrus(let name, _, let value): "(:= \(name) \(show(value)))"
        case .starred(let value): form("*", [value])
        case .yield(let value): form("yield", value.map { [$0] } ?? [])
        case .yieldFrom(let value): form("yield-from", [value])
        default: showCompound(expression)
        }
    }

    private func showCompound(_ expression: Expression) -> String {
        switch expression.kind {
        case .call(let function, let arguments):
            return "(call \(show(function))" + (arguments.isEmpty ? "" : " ") + show(arguments) + ")"
        case .attribute(let value, let name, _): return "(. \(show(value)) \(name))"
        case .subscript(let value, let index): return form("index", [value, index])
        case .slice(let lower, let upper, let step):
            return "(slice " + [lower, upper, step].map { $0.map(show) ?? "_" }.joined(separator: " ") + ")"
        case .list(let elements): return form("list", elements)
        case .tuple(let elements): return form("tuple", elements)
        case .set(let elements): return form("set", elements)
        case .dictionary(let items):
            let shown = items.map { item in item.key.map { show($0) + ": " } ?? "**" }
            return "(dict" + zip(shown, items).map { " " + $0 + show($1.value) }.joined() + ")"
        case .listComprehension(let element, let clauses): return show("list-for", [element], clauses)
        case .setComprehension(let element, let clauses): return show("set-for", [element], clauses)
        case .dictionaryComprehension(let key, let value, let clauses): return show("dict-for", [key, value], clauses)
        case .generator(let element, let clauses): return show("generator", [element], clauses)
        case .lambda(let parameters, let body): return "(lambda \(show(parameters)) \(show(body)))"
        default: return ""
        }
    }

    private func show(_ head: String, _ parts: [Expression], _ clauses: [ComprehensionClause]) -> String {
        let loops = clauses.map { clause in
            " for \(show(clause.target)) in \(show(clause.iterable))"
                + clause.conditions.map { " if " + show($0) }.joined()
        }
        return "(" + ([head] + parts.map(show)).joined(separator: " ") + loops.joined() + ")"
    }

    private func show(_ part: FormattedPart) -> String {
        switch part {
        case .literal(let bytes): return Self.quoted(bytes)
        case .field(let value, let debugText, let conversion, let spec):
            let letter = conversion.map { "!" + ($0 == .str ? "s" : $0 == .repr ? "r" : "a") } ?? ""
            let format = spec.map { ":f(" + $0.map(show).joined(separator: " ") + ")" } ?? ""
            return "{" + (debugText.map { Self.quoted($0) + " " } ?? "") + show(value) + letter + format + "}"
        }
    }

    private func show(_ arguments: [Argument]) -> String {
        arguments.map { argument in
            switch argument.kind {
            case .positional: show(argument.value)
            case .keyword(let name): "\(name)=\(show(argument.value))"
            case .star: "*" + show(argument.value)
            case .doubleStar: "**" + show(argument.value)
            }
        }.joined(separator: " ")
    }

    private func show(_ parameters: Parameters) -> String {
        func one(_ parameter: Parameters.Parameter) -> String {
            parameter.name + (parameter.annotation.map { ":" + show($0) } ?? "")
                + (parameter.defaultValue.map { "=" + show($0) } ?? "")
        }
        var parts = parameters.positionalOnly.map(one)
        if !parts.isEmpty { parts.append("/") }
        parts += parameters.regular.map(one)
        if let variadic = parameters.variadic {
            parts.append("*" + one(variadic))
        } else if !parameters.keywordOnly.isEmpty {
            parts.append("*")
        }
        parts += parameters.keywordOnly.map(one)
        if let keywords = parameters.variadicKeywords { parts.append("**" + one(keywords)) }
        return "(" + parts.joined(separator: " ") + ")"
    }

    private func show(_ pattern: Pattern) -> String {
        func form(_ head: String, _ parts: [String]) -> String { "(" + ([head] + parts).joined(separator: " ") + ")" }
        switch pattern {
        case .value(let value): return form("value", [show(value)])
        case .capture(let name): return name ?? "_"
        case .sequence(let parts): return form("sequence", parts.map(show))
        case .star(let name): return "*" + (name ?? "_")
        case .mapping(let items, let rest):
            return form(
                "mapping", items.map { "\(show($0.key)): \(show($0.value))" } + (rest.map { ["**" + $0] } ?? []))
        case .classPattern(let type, let positional, let keywords, _):
            return form("class", [show(type)] + positional.map(show) + keywords.map { "\($0.0)=\(show($0.1))" })
        case .or(let parts): return form("or", parts.map(show))
        case .alias(let inner, let name): return form("as", [show(inner), name])
        }
    }

    /// A text between double quotes; what is not printable ASCII is escaped.
    private static func quoted(_ bytes: [UInt8]) -> String {
        var shown = "\""
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): shown += "\\" + String(Character(Unicode.Scalar(byte)))
            case 32..<127: shown += String(Character(Unicode.Scalar(byte)))
            default: shown += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        }
        return shown + "\""
    }
}
