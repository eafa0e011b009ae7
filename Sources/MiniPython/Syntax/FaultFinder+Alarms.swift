/// The words and places of the errors that the rules for mistakes raise.
extension FaultFinder {
    /// Raises an error when its conditions hold.
    func raise(_ alarm: FaultRules.Alarm, _ found: [(Character, [FaultNode])]) throws(Alarm) {
        func nodes(_ index: Int) -> [FaultNode] {
            guard index < alarm.labels.count else { return [] }
            return found.last { $0.0 == alarm.labels[index] }?.1 ?? []
        }
        let a = nodes(0)
        let b = nodes(1)
        switch alarm.place {
        case "at": throw fault(alarm.message, whole(a), a)
        case "range": throw fault(alarm.message, whole(a).through(whole(b)), a)
        case "last_item":
            let items = b.last.map { $0.tag == .other ? $0.children : [$0] } ?? []
            throw fault(alarm.message, whole(a).through(whole(items)), a)
        case "from": throw fault(alarm.message, Span(whole(a).start, max(lastPlace.end - 1, whole(a).end)), a)
        case "after": throw fault(alarm.message, Span(max(whole(a).end - 1, 0), whole(a).end), a)
        case "last": throw lastFault(alarm, a)
        case "comma":
            if isLegacy(a) || isOutsideBrackets { return }
            throw fault(alarm.message, whole(a).through(whole(b)), a)
        case "legacy":
            guard isLegacy(a) else { return }
            let name = text(whole(a))
            let message = "Missing parentheses in call to '\(name)'. Did you mean \(name)(...)?"
            throw fault(message, whole(a).through(whole(b)), a)
        case "generator": try raiseGenerator(alarm, a, b)
        case "positional":
            let isUnpacked = flattened(a).contains { $0.tag == .unpacking }
            throw fault("positional argument follows keyword argument" + (isUnpacked ? " unpacking" : ""), lastPlace, a)
        case "assign": try raiseTarget("cannot assign to ", a, isLoop: false, isDelete: false)
        case "loop": try raiseTarget("cannot assign to ", a, isLoop: true, isDelete: false)
        case "delete": try raiseTarget("cannot delete ", a, isLoop: false, isDelete: true)
        default: preconditionFailure("the grammar raises at an unknown place: \(alarm.place)")
        }
    }

    private func text(_ span: Span) -> String {
        String(decoding: source.utf8[span.start..<span.end], as: UTF8.self)
    }

    private func whole(_ nodes: [FaultNode]) -> Span {
        guard let first = nodes.first, let last = nodes.last else { return lastPlace }
        return first.span.through(last.span)
    }

    private func fault(_ message: String, _ span: Span, _ nodes: [FaultNode]) -> Alarm {
        var words = message
        words = words.replacing("%kind", with: nodes.last?.tag.words ?? "expression")
        words = words.replacing("%text", with: text(whole(nodes)))
        words = words.replacing("%line", with: String(source.line(at: whole(nodes).start)))
        return .fault(SyntaxFault(message: prefix + words, span: span))
    }

    private func lastFault(_ alarm: FaultRules.Alarm, _ nodes: [FaultNode]) -> Alarm {
        guard case .fault(var fault) = fault(alarm.message, lastPlace, nodes) else { return .tired }
        if alarm.isIndentation { fault.kind = .indentationError }
        let last = lexed.tokens[max(fill - 1, 0)].kind
        if last == .dedent || last == .end { fault.shown = .line }
        let isAtEnd =
            last == .end
            || (last == .dedent && lexed.tokens[fill...].allSatisfy { $0.kind == .dedent || $0.kind == .end })
        fault.isIncomplete = isAtEnd
        return .fault(fault)
    }

    /// Whether it is `print` or `exec`, which were statements once.
    private func isLegacy(_ nodes: [FaultNode]) -> Bool {
        guard let node = nodes.first, nodes.count == 1, node.tag == .name || node.tag == .token else { return false }
        let word = text(node.span)
        return word == "print" || word == "exec"
    }

    private func flattened(_ nodes: [FaultNode]) -> [FaultNode] {
        nodes.flatMap { $0.tag == .args || $0.tag == .other ? flattened($0.children) : [$0] }
    }

    private func raiseGenerator(
        _ alarm: FaultRules.Alarm, _ arguments: [FaultNode], _ clauses: [FaultNode]
    ) throws(Alarm) {
        let positional = flattened(arguments).filter { $0.tag != .keyword && $0.tag != .unpacking }
        guard positional.count > 1, let last = positional.last else { return }
        throw fault(alarm.message, last.span.through(whole(clauses)), [last])
    }

    // MARK: - Targets

    private func raiseTarget(
        _ words: String, _ nodes: [FaultNode], isLoop: Bool, isDelete: Bool
    ) throws(Alarm) {
        guard let node = nodes.first, let bad = invalidTarget(node, isLoop, isDelete) else { return }
        throw fault(words + bad.tag.words, bad.span, [bad])
    }

    /// The first part of an expression that cannot be assigned to.
    private func invalidTarget(_ node: FaultNode, _ isLoop: Bool, _ isDelete: Bool) -> FaultNode? {
        switch node.tag {
        case .name, .attribute, .subscript: return nil
        case .tuple, .list:
            for child in flattened(node.children) {
                if let bad = invalidTarget(child, isLoop, isDelete) { return bad }
            }
            return nil
        case .starred:
            guard !isDelete, let value = node.children.first else { return node }
            return invalidTarget(value, isLoop, isDelete)
        case .comparison:
            // `for x in y` has been read as a comparison.
            guard isLoop, let left = node.children.first else { return node }
            let next = lexed.tokens.first { $0.span.start >= left.span.end && $0.kind != .rightParenthesis }
            return next?.kind == .in ? invalidTarget(left, isLoop, isDelete) : nil
        default: return node
        }
    }
}
