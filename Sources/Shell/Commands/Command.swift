import Wording

/// One of the shell's own commands: `:name argument`.
struct Command: Sendable {
    /// How the rest of the line is read.
    enum Argument: Sendable {
        case none
        case required(Message)

        var name: Message? {
            switch self {
            case .none: nil
            case .required(let name): name
            }
        }
    }

    /// Without the colon.
    let name: String
    let argument: Argument
    /// Other words for it, in Bokmål; they count as a whole only.
    let norwegian: [String]
    /// One line for `:help`.
    let help: Message
    /// Whether the beginning of the name is not enough, because it cannot be undone.
    let needsFullName: Bool
    /// Whether a block that is half typed can go on after it.
    let keepsEntry: Bool
    /// Does it; the argument is empty when there is none.
    let run: @Sendable (Session, String) -> Void

    init(
        _ name: String, nb norwegian: String..., takes argument: Argument = .none, help: Message,
        needsFullName: Bool = false, keepsEntry: Bool = false, run: @escaping @Sendable (Session, String) -> Void
    ) {
        self.name = name
        self.norwegian = norwegian
        self.argument = argument
        self.help = help
        self.needsFullName = needsFullName
        self.keepsEntry = keepsEntry
        self.run = run
    }

    /// `:goto STEP`
    var usage: Message { argument.name.map { Message(verbatim: ":\(name) ") + $0 } ?? Message(verbatim: ":\(name)") }
}

/// All commands, in the order in which `:help` lists them.
enum CommandCatalogue {
    static let commands: [Command] = [
        Command("next", nb: "neste", help: Message.Help.next) { session, _ in session.next() },
        Command("hint", help: Message.Help.hint, keepsEntry: true) { session, _ in session.hint() },
        Command("easier", nb: "lettere", help: Message.Help.easier, keepsEntry: true) { session, _ in session.easier()
        },
        Command("why", nb: "hvorfor", help: Message.Help.why, keepsEntry: true) { session, _ in session.why() },
        Command("solution", nb: "løsning", help: Message.Help.solution, keepsEntry: true) { session, _ in
            session.solution()
        },
        Command("skip", nb: "hopp", help: Message.Help.skip) { session, _ in session.skip() },
        Command("back", nb: "tilbake", help: Message.Help.back) { session, _ in session.back() },
        Command("step", nb: "steg", help: Message.Help.step) { session, _ in session.showAgain() },
        Command("goto", takes: .required(Message.Argument.step), help: Message.Help.goto) { session, argument in
            session.go(to: argument)
        },
        Command("submit", nb: "lever", takes: .required(Message.Argument.expression), help: Message.Help.submit) {
            session, argument in session.submit(argument)
        },
        Command("p", takes: .required(Message.Argument.expression), help: Message.Help.picture) { session, argument in
            session.picture(argument)
        },
        Command("vars", nb: "navn", help: Message.Help.vars, keepsEntry: true) { session, _ in session.listNames() },
        Command("undo", nb: "angre", help: Message.Help.undo) { session, _ in session.undo() },
        Command("history", nb: "historikk", help: Message.Help.history, keepsEntry: true) { session, _ in
            session.listHistory()
        },
        Command("save", nb: "lagre", takes: .required(Message.Argument.file), help: Message.Help.save) {
            session, argument in session.save(argument)
        },
        Command("progress", nb: "framgang", "fremgang", help: Message.Help.progress, keepsEntry: true) { session, _ in
            session.showProgress()
        },
        Command("reset", help: Message.Help.reset, needsFullName: true) { session, _ in session.reset() },
        Command("lessons", nb: "leksjoner", help: Message.Help.lessons, keepsEntry: true) { session, _ in
            session.listLessons()
        },
        Command("load", nb: "åpne", takes: .required(Message.Argument.lesson), help: Message.Help.load) {
            session, argument in session.load(argument)
        },
        Command("help", nb: "hjelp", help: Message.Help.help, keepsEntry: true) { session, _ in session.help() },
        Command("quit", nb: "avslutt", "slutt", help: Message.Help.quit) { session, _ in session.quit() },
    ]

    enum Match {
        case command(Command)
        case ambiguous([Command])
        case unknown(nearest: Command?)
    }

    /// The command that a line within a block means: only a whole name counts there, since `:` may be Python.
    static func named(in line: String) -> Command? {
        guard line.first == ":" else { return nil }
        let name = line.dropFirst().prefix { !$0.isWhitespace }.lowercased()
        return commands.first { $0.name == name || $0.norwegian.contains(name) }
    }

    /// Finds a command by its name or the beginning of it.
    static func find(_ name: String) -> Match {
        let name = name.lowercased()
        if let exact = commands.first(where: { $0.name == name || $0.norwegian.contains(name) }) {
            return .command(exact)
        }
        let candidates = commands.filter { !name.isEmpty && $0.name.hasPrefix(name) }
        if candidates.count == 1, !candidates[0].needsFullName { return .command(candidates[0]) }
        if candidates.count > 1 { return .ambiguous(candidates) }
        if let only = candidates.first { return .unknown(nearest: only) }
        let near = commands.map { ($0, editDistance(name, $0.name)) }.min { $0.1 < $1.1 }
        return .unknown(nearest: near.flatMap { $0.1 <= max(1, $0.0.name.count / 3) ? $0.0 : nil })
    }
}

/// How many letters must be added, dropped, replaced or swapped with their neighbour to make one word of the other.
func editDistance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a.prefix(40)), Array(b.prefix(40)))
    var rows = [Array(0...b.count)]
    for i in a.indices {
        var row = [i + 1]
        for j in b.indices {
            var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, rows[i - 1][j - 1] + 1) }
            row.append(best)
        }
        rows.append(row)
    }
    return rows[a.count][b.count]
}
