import Markdown

extension Lesson {
    /// How each part of the file was read, one line each, for its author.
    /// - Parameter judge: what finds out which answers are right; without it only the reading is told.
    public func outline(_ judge: Judge? = nil) -> String {
        var lines = ["\(file): \(title) (\(id))"]
        if let setup {
            lines.append("  \(setup.start.line): Setup, \(counted(setup.text.sourceLines.count - 1, "line"))")
        }
        for table in tables {
            lines.append(
                "  \(table.place.line): Data \(table.name), \(counted(table.rowCount, "row")), \(counted(table.columns.count, "column"))"
            )
        }
        for step in allSteps {
            let kind = step.question?.keyword ?? "reading"
            var line = "  \(step.place.line): \(step.title) (\(step.id)): \(kind)"
            if let options = step.question?.asked.options, !options.isEmpty {
                line += ", \(counted(options.count, "option"))"
            }
            if !step.hints.isEmpty { line += ", \(counted(step.hints.count, "hint"))" }
            if !step.mistakes.isEmpty { line += ", \(counted(step.mistakes.count, "mistake"))" }
            if step.why != nil { line += ", why" }
            if step.solution != nil { line += ", solution" }
            if let problem = step.problem { line += "; has a problem, line \(problem.place.line)" }
            lines.append(line)
            guard let judge, step.problem == nil, let question = step.question else { continue }
            lines += question.outline(step, judge).map { "    " + $0 }
        }
        return lines.map { $0 + "\n" }.joined()
    }
}
