/// Writes the instructions of a program for people: one an instruction, below the line of the program that it belongs
/// to, with names for registers and labels for the targets of jumps.
struct Disassembler {
    let machine: Machine

    /// Writes a code object and those of the functions and classes in it.
    func write(_ code: CodeObject, to write: (String) -> Void) {
        var waiting = [code]
        var isFirst = true
        while let code = waiting.popLast() {
            if !isFirst { write("\n") }
            isFirst = false
            Listing(code, machine).write(to: write)
            let constants = UnsafeBufferPointer(start: code.constants, count: code.constantCount)
            waiting += constants.reversed().compactMap { $0.cast(.code, to: CodeObject.self) }
        }
    }

    /// The instructions of one code object.
    private struct Listing {
        let code: CodeObject
        let names: OperandNames

        init(_ code: CodeObject, _ machine: Machine) {
            self.code = code
            names = OperandNames(code, machine, labels: Self.labels(of: code))
        }

        func write(to write: (String) -> Void) {
            write("code of \(code.qualifiedName)\(signature)\n")
            let captured = code.registerNames.filter(\.isFree).map(\.name)
            if !captured.isEmpty { write("cells from outside: \(captured.joined(separator: ", "))\n") }
            var line = 0
            var place = 0
            while place < code.instructionCount {
                let span = code.span(at: place)
                let spanLine = span == Span(0, 0) ? line : code.source.line(at: span.start)
                if spanLine != line {
                    line = spanLine
                    write("\(line) | \(Excerpt.plain(trimmed(code.source.lineText(line))))\n")
                }
                if let label = names.labels[place] { write("  \(label):\n") }
                let operation = code.instructions[place].operation
                let text = InstructionText(code: code, names: names, place: place).text
                let start = "\(place)".leftPadded(to: 6) + "  "
                write(start + (text.isEmpty ? "\(operation)\n" : "\(operation)".padded(to: 22) + text + "\n"))
                place += 1 + operation.extraWords
            }
            if let label = names.labels[place] { write("  \(label):\n") }
            writeRegions(write)
        }

        private func trimmed(_ line: String) -> Substring.UTF8View {
            line.drop { $0 == " " || $0 == "\t" || $0 == "\u{0C}" }.utf8
        }

        /// `(a, /, b, *rest, c, **others)`
        private var signature: String {
            let layout = code.parameters
            var parts = layout.names.prefix(layout.positionalCount).map(\.text)
            guard layout.count > 0, parts.first.map({ !$0.hasPrefix(".") }) ?? true else { return "" }
            if layout.positionalOnlyCount > 0 { parts.insert("/", at: layout.positionalOnlyCount) }
            if let rest = layout.restRegister {
                parts.append("*" + layout.names[rest].text)
            } else if layout.keywordOnlyCount > 0 {
                parts.append("*")
            }
            parts += layout.names.dropFirst(layout.positionalCount).prefix(layout.keywordOnlyCount).map(\.text)
            if let keywords = layout.keywordsRegister { parts.append("**" + layout.names[keywords].text) }
            return "(" + parts.joined(separator: ", ") + ")"
        }

        private func writeRegions(_ write: (String) -> Void) {
            guard !code.regions.isEmpty else { return }
            write("exceptions, the first line that fits counts\n")
            for region in code.regions {
                let target = names.labels[region.handler] ?? "\(region.handler)"
                let register = names.register(region.register)
                write(
                    "  from \(region.start) up to, not with, \(region.end): \(register) = exception, go to \(target)\n")
            }
        }

        /// Names for the places to which something jumps, in their order.
        private static func labels(of code: CodeObject) -> [Int: String] {
            var targets = Set(code.regions.map(\.handler))
            var place = 0
            while place < code.instructionCount {
                if let target = code.jumpTarget(at: place) { targets.insert(target) }
                place += 1 + code.instructions[place].operation.extraWords
            }
            let ordered = targets.sorted().enumerated()
            return Dictionary(uniqueKeysWithValues: ordered.map { ($0.element, "L\($0.offset + 1)") })
        }
    }
}

extension CodeObject {
    /// Where the instruction at a place may jump to, or nil when it goes on behind itself only.
    func jumpTarget(at place: Int) -> Int? {
        let instruction = instructions[place]
        guard instruction.operation.jumps else { return nil }
        // Leaving a context without an exception jumps nowhere.
        if instruction.operation == .exitContext, instruction.b == 0 { return nil }
        let last = place + instruction.operation.extraWords
        return last < instructionCount ? last + 1 + instructions[last].wide : nil
    }
}

extension String {
    fileprivate func leftPadded(to width: Int) -> String {
        String(repeating: " ", count: max(width - unicodeScalars.count, 0)) + self
    }
}
