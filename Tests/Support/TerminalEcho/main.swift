// A program for the tests of the room Terminal: reads lines and says what came of each.
//
//   terminal-echo [--history PATH] [--limit N]
//
// A line that ends in ":" begins a block, which an empty line ends. `:size` tells the window's size, `:sleep` waits for
// Ctrl-C, `:many N` writes N rows, `:rows` draws rows over each other, `:crash` ends by a trap.
import Terminal

Signals.install()
let capabilities = TerminalCapabilities.current()
let output = Output.standard
var historyPath: String?
var limit = 100
var arguments = CommandLine.arguments.dropFirst()
while let name = arguments.popFirst() {
    if name == "--history" { historyPath = arguments.popFirst() }
    if name == "--limit" { limit = arguments.popFirst().flatMap { Int($0) } ?? limit }
}
let history = LineHistory(path: historyPath, limit: limit)

func describe(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n").replacing("\u{1B}", with: "\\e")
}

let names = ["np.mean", "np.median", "np.zeros", "næringsliv", "print"]
let editor = makeLineEditor(for: capabilities, history: history, output: output) { line, cursor in
    let before = String(line.unicodeScalars.prefix(cursor))
    let word = before.split(omittingEmptySubsequences: false) { " \n".contains($0) }.last.map(String.init) ?? ""
    return Completion(
        replacing: cursor - word.unicodeScalars.count..<cursor, candidates: names.filter { $0.hasPrefix(word) })
}

func obey(_ line: String) {
    switch line {
    case ":size":
        let size = TerminalCapabilities.windowSize()
        output.write("size \(size?.columns ?? 0)x\(size?.rows ?? 0)\n")
    case ":sleep":
        InterruptFlag.clear()
        output.write("sleeping\n")
        output.flush()
        let start = monotonicSeconds()
        while !InterruptFlag.isRaised, monotonicSeconds() - start < 30 {}
        output.write(InterruptFlag.isRaised ? "woken\n" : "slept\n")
    case ":rows":
        let rows = RefreshingRows(output: output, isTerminal: capabilities.outputIsTerminal, framesPerSecond: 1e6)
        for step in 1...3 { rows.show(["row one \(step)", "row two \(step)"]) }
        rows.finish()
    case ":crash":
        output.flush()
        let nothing: [Int] = []
        output.write("\(nothing[capabilities.columns])")
    default:
        if line.hasPrefix(":many "), let count = Int(line.dropFirst(6)) {
            for row in 0..<count where !output.write("row \(row)\n") { return }
        }
    }
}

if let warning = history.takeWarning() { output.write("warning: \(warning)\n") }
var block: [String] = []
loop: while !output.isClosed {
    do {
        let event =
            block.isEmpty
            ? try editor.readLine(prompt: Prompt(">>> ", style: "1;32"))
            : try editor.readLine(prompt: "... ", initialText: "    ")
        switch event {
        case .line(let line):
            output.write("line[\(describe(line))]\n")
            if !block.isEmpty || line.hasSuffix(":") {
                block.append(line)
                if line.allSatisfy({ $0 == " " }) {
                    history.add(block.dropLast().joined(separator: "\n"))
                    block = []
                    output.write("block\n")
                }
            } else {
                history.add(line)
                obey(line)
            }
        case .interrupted:
            block = []
            output.write("interrupted\n")
        case .endOfInput:
            output.write("end\n")
            break loop
        case .hangUp:
            break loop
        }
    } catch {
        output.write("error: \(error)\n")
    }
    if let warning = history.takeWarning() { output.write("warning: \(warning)\n") }
}
output.flush()
