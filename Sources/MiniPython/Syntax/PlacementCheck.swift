/// Finds what CPython's compiler refuses, in its order: `return`, `yield`, `break` and `continue` out of place,
/// starred expressions, keywords given twice, a bare `except:` before others.
struct PlacementCheck {
    /// CPython's limit on loops, `try` and `with` within each other.
    private static let blockLimit = 20

    private enum Scope { case module, function, classBody }

    private var scope = Scope.module
    private var isInLoop = false
    private var blockDepth = 0
    private let watch: ReadingWatch

    private init(watch: ReadingWatch) { self.watch = watch }

    /// Looks through a program.
    static func run(_ statements: [Statement], _ watch: ReadingWatch) throws {
        var check = PlacementCheck(watch: watch)
        try check.visit(statements)
    }

    private func fault(_ message: String, _ span: Span) -> SyntaxFault { SyntaxFault(message: message, span: span) }

    private mutating func visit(_ statements: [Statement]) throws {
        for statement in statements { try visit(statement) }
    }

    // MARK: - Statements

    private mutating func visit(_ statement: Statement) throws {
        try watch.pass()
        switch statement.kind {
        case .return(let value):
            guard scope == .function else { throw fault("'return' outside function", statement.span) }
            if let value { try visit(value) }
        case .break:
            guard isInLoop else { throw fault("'break' outside loop", statement.span) }
        case .continue:
            guard isInLoop else { throw fault("'continue' not properly in loop", statement.span) }
        case .assign(let targets, let value):
            try visit(value)
            for target in targets { try visitTarget(target) }
        case .augmentedAssign(let target, _, let value):
            try checkName(target)
            try visit(target)
            try visit(value)
        case .annotatedAssign(let target, let annotation, let value):
            if let value { try visit(value) }
            try visitTarget(target)
            try visit(annotation)
        case .function(let function): try visit(function, statement.span)
        case .classDefinition(let definition): try visit(definition, statement.span)
        default: try visitBlocks(statement)
        }
    }

    private mutating func visitBlocks(_ statement: Statement) throws {
        switch statement.kind {
        case .for(let target, let iterable, let body, let otherwise):
            try visit(iterable)
            try block(statement, inLoop: true) { check in
                try check.visitTarget(target)
                try check.visit(body)
            }
            try visit(otherwise)
        case .while(let test, let body, let otherwise):
            try visit(test)
            try block(statement, inLoop: true) { check in try check.visit(body) }
            try visit(otherwise)
        case .with(let items, let body):
            for item in items {
                try visit(item.context)
                if let target = item.target { try visitTarget(target) }
            }
            try block(statement, inLoop: isInLoop) { check in try check.visit(body) }
        case .try(let body, let handlers, let otherwise, let final):
            try block(statement, inLoop: isInLoop) { check in try check.visit(body) }
            try visit(handlers)
            try visit(otherwise)
            try visit(final)
        default:
            for expression in statement.expressions { try visit(expression) }
            for block in statement.blocks { try visit(block) }
        }
    }

    private mutating func visit(_ handlers: [ExceptHandler]) throws {
        for (index, handler) in handlers.enumerated() {
            if handler.type == nil, index < handlers.count - 1 {
                throw fault("default 'except:' must be last", handler.span)
            }
            if let type = handler.type { try visit(type) }
            try visit(handler.body)
        }
    }

    private mutating func block(
        _ statement: Statement, inLoop: Bool, _ body: (inout PlacementCheck) throws -> Void
    ) throws {
        guard blockDepth < Self.blockLimit else {
            throw fault("too many statically nested blocks", statement.span)
        }
        let outer = isInLoop
        isInLoop = inLoop
        blockDepth += 1
        try body(&self)
        blockDepth -= 1
        isInLoop = outer
    }

    private mutating func within(
        _ inner: Scope, _ body: (inout PlacementCheck) throws -> Void
    ) throws {
        let outer = (scope, isInLoop, blockDepth)
        (scope, isInLoop, blockDepth) = (inner, false, 0)
        try body(&self)
        (scope, isInLoop, blockDepth) = outer
    }

    private mutating func visit(_ function: FunctionDefinition, _ span: Span) throws {
        for decorator in function.decorators { try visit(decorator) }
        for value in function.parameters.expressions { try visit(value) }
        if let returns = function.returns { try visit(returns) }
        if function.name == "__debug__" { throw fault("cannot assign to __debug__", span) }
        try within(.function) { check in try check.visit(function.body) }
    }

    private mutating func visit(_ definition: ClassDefinition, _ span: Span) throws {
        for decorator in definition.decorators { try visit(decorator) }
        try within(.classBody) { check in try check.visit(definition.body) }
        try visit(definition.arguments, in: span)
    }

    // MARK: - Expressions

    private mutating func visit(_ expression: Expression) throws {
        try watch.pass()
        switch expression.kind {
        case .yield, .yieldFrom:
            guard scope == .function else { throw fault("'yield' outside function", expression.span) }
            for part in expression.parts { try visit(part) }
        case .starred: throw fault("can't use starred expression here", expression.span)
        case .list(let elements), .tuple(let elements), .set(let elements): try visit(elements: elements)
        case .call(let function, let arguments):
            try checkKeywords(arguments, expression.span)
            try visit(function)
            try visit(arguments, in: expression.span)
        case .lambda(let parameters, let body):
            for value in parameters.expressions { try visit(value) }
            try within(.function) { check in try check.visit(body) }
        case .listComprehension(let element, let clauses), .setComprehension(let element, let clauses),
            .generator(let element, let clauses):
            try visit(clauses)
            try visit(element)
        case .dictionaryComprehension(let key, let value, let clauses):
            try visit(clauses)
            try visit(key)
            try visit(value)
        default:
            for part in expression.parts { try visit(part) }
        }
    }

    private mutating func visit(elements: [Expression]) throws {
        for element in elements {
            if case .starred(let value) = element.kind { try visit(value) } else { try visit(element) }
        }
    }

    private mutating func visit(_ clauses: [ComprehensionClause]) throws {
        for clause in clauses {
            try visit(clause.iterable)
            try visitTarget(clause.target)
            for condition in clause.conditions { try visit(condition) }
        }
    }

    private mutating func visit(_ arguments: [Argument], in span: Span) throws {
        try checkKeywords(arguments, span)
        for argument in arguments { try visit(argument.value) }
    }

    private func checkKeywords(_ arguments: [Argument], _ span: Span) throws {
        var names: Set<String> = []
        for argument in arguments {
            guard case .keyword(let name) = argument.kind else { continue }
            if name == "__debug__" { throw fault("cannot assign to __debug__", span) }
            guard names.insert(name).inserted else {
                throw fault("keyword argument repeated: \(name)", argument.span)
            }
        }
    }

    // MARK: - Targets

    private mutating func visitTarget(_ target: Expression, isElement: Bool = false) throws {
        try watch.pass()
        switch target.kind {
        case .name: try checkName(target)
        case .starred(let value):
            guard isElement else {
                throw fault("starred assignment target must be in a list or tuple", target.span)
            }
            try visitTarget(value)
        case .list(let elements), .tuple(let elements):
            let stars = elements.count { if case .starred = $0.kind { true } else { false } }
            if stars > 1 { throw fault("multiple starred expressions in assignment", target.span) }
            for element in elements { try visitTarget(element, isElement: true) }
        default:
            for part in target.parts { try visit(part) }
        }
    }

    private func checkName(_ target: Expression) throws {
        if case .name("__debug__") = target.kind { throw fault("cannot assign to __debug__", target.span) }
    }
}
