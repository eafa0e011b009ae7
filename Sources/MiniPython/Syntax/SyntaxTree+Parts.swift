/// The parts of the nodes of a tree, for those who look at all of them.
extension Expression {
    /// The expressions directly below, in the order in which they run.
    var parts: [Expression] {
        switch kind {
        case .none, .true, .false, .ellipsis, .integer, .bigInteger, .float, .string, .name: []
        case .formatted(let parts): parts.flatMap(\.expressions)
        case .unary(_, let operand): [operand]
        case .binary(_, let left, let right): [left, right]
        case .and(let operands), .or(let operands): operands
        case .compare(let first, let rest): [first] + rest.map(\.1)
        case .conditional(let test, let then, let otherwise): [test, then, otherwise]
        case .call(let function, let arguments): [function] + arguments.map(\.value)
        case .attribute(let value, _, _): [value]
        case .subscript(let value, let index): [value, index]
        case .slice(let lower, let upper, let step): [lower, upper, step].compactMap { $0 }
        case .starred(let value): [value]
        case .list(let elements), .tuple(let elements), .set(let elements): elements
        case .dictionary(let items): items.flatMap { [$0.key, $0.value].compactMap { $0 } }
        case .listComprehension(let element, let clauses), .setComprehension(let element, let clauses),
            .generator(let element, let clauses):
            clauses.flatMap(\.expressions) + [element]
        case .dictionaryComprehension(let key, let value, let clauses):
            clauses.flatMap(\.expressions) + [key, value]
        case .lambda(let parameters, let body): parameters.expressions + [body]
        case .walrus(_, _, let value): [value]
        case .yield(let value): value.map { [$0] } ?? []
        case .yieldFrom(let value): [value]
        }
    }
}

extension FormattedPart {
    var expressions: [Expression] {
        guard case .field(let value, _, _, let spec) = self else { return [] }
        return [value] + (spec?.flatMap(\.expressions) ?? [])
    }
}

extension ComprehensionClause {
    /// The iterable, the target, the conditions.
    var expressions: [Expression] { [iterable, target] + conditions }
}

extension Parameters {
    /// All parameters: those given by place, those by name, `*args`, `**kwargs`.
    var all: [Parameter] {
        positionalOnly + regular + keywordOnly + [variadic, variadicKeywords].compactMap { $0 }
    }

    /// Defaults and annotations: what runs when the function is defined.
    var expressions: [Expression] {
        all.compactMap(\.defaultValue) + all.compactMap(\.annotation)
    }
}

extension Statement {
    /// The expressions of the statement itself, in the order in which they run; not those of its blocks.
    var expressions: [Expression] {
        switch kind {
        case .expression(let value): [value]
        case .assign(let targets, let value): [value] + targets
        case .augmentedAssign(let target, _, let value): [target, value]
        case .annotatedAssign(let target, let annotation, let value): [value, target, annotation].compactMap { $0 }
        case .delete(let targets): targets
        case .return(let value): value.map { [$0] } ?? []
        case .raise(let value, let cause): [value, cause].compactMap { $0 }
        case .assert(let test, let message): [test, message].compactMap { $0 }
        case .if(let test, _, _), .while(let test, _, _): [test]
        case .for(let target, let iterable, _, _): [iterable, target]
        case .try(_, let handlers, _, _): handlers.compactMap(\.type)
        case .with(let items, _): items.flatMap { [$0.context, $0.target].compactMap { $0 } }
        case .function(let function):
            function.decorators + function.parameters.expressions + [function.returns].compactMap { $0 }
        case .classDefinition(let definition): definition.decorators + definition.arguments.map(\.value)
        case .match(let subject, let cases): [subject] + cases.compactMap(\.guardCondition)
        case .pass, .break, .continue, .global, .nonlocal, .import, .importFrom: []
        }
    }

    /// The blocks below, in the order of the text.
    var blocks: [[Statement]] {
        switch kind {
        case .if(_, let then, let otherwise): [then, otherwise]
        case .while(_, let body, let otherwise): [body, otherwise]
        case .for(_, _, let body, let otherwise): [body, otherwise]
        case .try(let body, let handlers, let otherwise, let final):
            [body] + handlers.map(\.body) + [otherwise, final]
        case .with(_, let body): [body]
        case .function(let function): [function.body]
        case .classDefinition(let definition): [definition.body]
        case .match(_, let cases): cases.map(\.body)
        default: []
        }
    }
}
