/// One of the shell's own commands: `:name argument`.
struct Command: Sendable {
    /// How the rest of the line is read.
    enum Argument: Sendable {
        case none
        case optional(String)
        case required(String)

        var name: String? {
            switch self {
            case .none: nil
            case .optional(let name): "[\(name)]"
            case .required(let name): name
            }
        }
    }

    /// Without the colon.
    let name: String
    let argument: Argument
    /// One line for `:help`.
    let help: String
    /// Whether the beginning of the name is not enough, because it cannot be undone.
    let needsFullName: Bool
    /// Whether a block that is half typed can go on after it.
    let keepsEntry: Bool
    /// Does it; the argument is empty when there is none.
    let run: @Sendable (Session, String) -> Void

    init(
        _ name: String, _ argument: Argument = .none, _ help: String, needsFullName: Bool = false,
        keepsEntry: Bool = false, run: @escaping @Sendable (Session, String) -> Void
    ) {
        self.name = name
        self.argument = argument
        self.help = help
        self.needsFullName = needsFullName
        self.keepsEntry = keepsEntry
        self.run = run
    }

    /// `:goto STEP`
    var usage: String { ":\(name)" + (argument.name.map { " \($0)" } ?? "") }
}

/// All commands, in the order in which `:help` lists them.
enum CommandCatalogue {
    static let commands: [Command] = [
        Command("next", "go on to the next step; an empty line does the same") { session, _ in session.next() },
        Command("hint", "show a hint; once more for the next one", keepsEntry: true) { session, _ in session.hint() },
        Command("easier", "ask a smaller form of the question first", keepsEntry: true) { session, _ in session.easier()
        },
        Command("why", "say more about the last error", keepsEntry: true) { session, _ in session.why() },
        Command("solution", "show a solution", keepsEntry: true) { session, _ in session.solution() },
        Command("skip", "leave the step unanswered and go on") { session, _ in session.skip() },
        Command("back", "go back one step") { session, _ in session.back() },
        Command("step", "show the step again") { session, _ in session.showAgain() },
        Command("goto", .required("STEP"), "go to a step by its number or name") { session, argument in
            session.go(to: argument)
        },
        Command("submit", .required("EXPRESSION"), "ask for a verdict on an expression") { session, argument in
            session.submit(argument)
        },
        Command("p", .required("EXPRESSION"), "show a value as a picture: heat map, bars or table") {
            session, argument in
            session.picture(argument)
        },
        Command("vars", "list your names and what they stand for", keepsEntry: true) { session, _ in session.listNames()
        },
        Command("undo", "take back what your last line did to names; answers stay") { session, _ in
            session.undo()
        },
        Command("history", "list what you have typed in this lesson", keepsEntry: true) { session, _ in
            session.listHistory()
        },
        Command("save", .required("FILE.py"), "write what you typed that ran into a file in this folder") {
            session, argument in session.save(argument)
        },
        Command("progress", "show what is done in this lesson", keepsEntry: true) { session, _ in session.showProgress()
        },
        Command("reset", "begin this lesson anew", needsFullName: true) { session, _ in session.reset() },
        Command("lessons", "list the lessons", keepsEntry: true) { session, _ in session.listLessons() },
        Command("load", .required("LESSON"), "open a lesson by its number, its name or its file") { session, argument in
            session.load(argument)
        },
        Command("help", "show this list", keepsEntry: true) { session, _ in session.help() },
        Command("quit", "leave; your progress is kept") { session, _ in session.quit() },
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
        return commands.first { $0.name == name }
    }

    /// Finds a command by its name or the beginning of it.
    static func find(_ name: String) -> Match {
        let name = name.lowercased()
        if let exact = commands.first(where: { $0.name == name }) { return .command(exact) }
        let candidates = commands.filter { !name.isEmpty && $0.name.hasPrefix(name) }
        if candidates.count == 1, !candidates[0].needsFullName { return .command(candidates[0]) }
        if candidates.count > 1 { return .ambiguous(candidates) }
        if let only = candidates.first { return .unknown(nearest: only) }
        let near = commands.map { ($0, editDistance(name, $0.name)) }.min { $0.1 < $1.1 }
        return .unknown(nearest: near.flatMap { $0.1 <= max(1, $0.0.name.count / 3) ? $0.0 : nil })
    }
}

extension Command {
    init(
        _ name: String, _ help: String, needsFullName: Bool = false, keepsEntry: Bool = false,
        run: @escaping @Sendable (Session, String) -> Void
    ) {
        self.init(name, .none, help, needsFullName: needsFullName, keepsEntry: keepsEntry, run: run)
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
