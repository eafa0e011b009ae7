import Lessons
import Markdown
import MiniPython
import StandardLibrary
import Tutoring
import Wording

/// One learner at one prompt: lines go in, pieces of what to show come out. This is the whole program; what is around
/// it reads the keyboard and draws.
///
/// Confined to one thread.
public final class Session {
    let environment: SessionEnvironment
    let keeper: ProgressKeeper
    let shelf: LessonShelf
    let figures = FigureSink()
    var tutor: Tutor
    var judge: Judge?
    /// The learner's own world; made when it is first needed.
    var world: Interpreter?
    /// The entries that ran in this step without an error.
    var entries: [String] = []
    /// What was typed in the lesson that is open, or since the start.
    var typed: [TypedLine] = []
    /// The lines that ran while no step was shown; those of steps are in the journal.
    var freeLines: [String] = []
    /// The values of names that the lesson or the shell has made.
    var lessonsValues: [String: Value] = [:]
    var lastError: LastError?
    /// The review that is going on.
    var review: ReviewRun?
    /// Whether a review was finished, and nothing was opened since.
    var hasReviewed = false
    /// The names of figures that the entry has saved, and figures that would be written over something.
    var savedFigures: [String] = []
    var unsavedFigures: [SavedFigure] = []
    /// Takes the next line, which is asked for; says whether that is all the line was for.
    var awaited: ((String) -> Bool)?
    /// The parts of an answer that were taken since the step was shown.
    var given: [String] = []
    /// Whether the Setup of the lesson fails, and that was told.
    var hasBrokenSetup = false
    /// The language of the lesson that was opened last.
    var lessonsLanguage: Language?
    /// The file that is followed while its author writes it.
    var watch: LessonWatch?
    private var buffer = EntryBuffer()
    private var typedEntry: String?
    /// Whether the learner was told, since the step was shown, that a value was not the answer.
    var hasRemarkedOnTry = false
    /// What was said, since the step was shown, on the form of lines that were meant as answers.
    var remarkedForms: Set<Message> = []
    /// Whether a program of the learner runs: what is shown then is its own.
    public internal(set) var isRunningEntry = false
    /// Takes what is shown while something is done.
    private var receiver: (SessionOutput) -> Void = { _ in }

    /// Whether the learner has left.
    public internal(set) var isOver = false

    public init(_ environment: SessionEnvironment) {
        self.environment = environment
        let calendar = ReviewCalendar { environment.secondsFromUTC($0.secondsSince1970) }
        keeper = ProgressKeeper(path: environment.journalPath, calendar: calendar)
        shelf = LessonShelf(
            folder: environment.lessonsFolder, language: environment.language ?? environment.localeLanguage)
        tutor = Tutor(
            replaying: keeper.entries(), clock: { Timestamp(secondsSince1970: environment.secondsSince1970()) },
            keep: keeper.keep)
    }

    /// In which the shell speaks: as was asked for; else as the lesson does, so that a screen has one language; else as
    /// the locale has it.
    public var language: Language { environment.language ?? lessonsLanguage ?? environment.localeLanguage }

    /// What stands before the next line; it names what is open.
    public var prompt: String { buffer.prompt }

    /// Whether the next line goes on with what was typed.
    public var isWithinEntry: Bool { !buffer.isEmpty }

    /// The lesson that is open, by its title, and the place in it.
    public var placeInLesson: (title: String, step: Int, total: Int)? {
        tutor.lesson.map { ($0.title, min(tutor.place + 1, $0.steps.count), $0.steps.count) }
    }

    /// Blanks for the next line of a block, to begin with.
    public var indentation: String { buffer.indentation }

    /// A line as it was meant that was typed behind the given blanks.
    public func line(_ line: String, begunWith blanks: String) -> String {
        blanks.isEmpty ? line : EntryBuffer.line(line, begunWith: blanks)
    }

    /// The last entry of several lines as a whole, for the history; each is handed out once.
    public func takeTypedEntry() -> String? {
        defer { typedEntry = nil }
        return typedEntry
    }

    // MARK: Lines

    /// Takes a line, or a block of several, and hands out pieces of what to show as they come.
    public func receive(_ line: String, _ show: @escaping (SessionOutput) -> Void) {
        showing(with: show) {
            // Who looks at a changed lesson presses Enter to see it, not to go on.
            if self.followChange(), !self.isWithinEntry, line.trimmed.isEmpty { return }
            self.take(line)
            _ = self.followChange()
        }
    }

    /// Takes a line and answers what to show.
    public func receive(_ line: String) -> [SessionOutput] {
        collecting { self.receive(line, $0) }
    }

    /// Ctrl-C at the prompt: forgets what was typed so far.
    public func interrupt() -> [SessionOutput] {
        buffer.drop()
        awaited = nil
        return []
    }

    /// Ctrl-D: runs nothing that is half typed.
    public func end() -> [SessionOutput] {
        buffer.drop()
        return collecting { show in self.showing(with: show) { self.quit() } }
    }

    private func take(_ line: String) {
        let text = line.trimmed
        if let takes = awaited {
            awaited = nil
            if takes(line) { return }
        }
        if !buffer.isEmpty {
            guard let command = CommandCatalogue.named(in: text) else { return takeCode(line) }
            if !command.keepsEntry { buffer.drop() }
            return takeCommand(text)
        }
        if text.isEmpty { return emptyLine() }
        if text.first == ":", !text.contains(where: \.isNewline) { return takeCommand(text) }
        if takeAnswer(line) { return }
        if let remark = remarkOnStrayLetter(text) { return notice(remark) }
        if let name = NewcomerWords.command(for: text), !isBound(text.prefix { $0.isLetter }) {
            return takeCommand(":" + name)
        }
        if let remark = NewcomerWords.remark(on: text), !isBound(text.prefix { $0.isLetter }) { return notice(remark) }
        takeCode(line)
    }

    private func takeCode(_ line: String) {
        guard let entry = buffer.add(line) else { return }
        typedEntry = entry
        run(entry)
    }

    private func takeCommand(_ text: String) {
        let words = text.dropFirst().split(maxSplits: 1, whereSeparator: \.isWhitespace)
        let name = words.first.map(String.init) ?? ""
        let argument = words.count > 1 ? words[1].trimmed : ""
        switch CommandCatalogue.find(name.isEmpty || text.dropFirst().first == " " ? "help" : name) {
        case .command(let command):
            if case .required(let what) = command.argument, argument.isEmpty {
                return notice(.argumentMissing(command.usage, what))
            }
            command.run(self, argument)
        case .ambiguous(let commands):
            notice(.ambiguousCommand(name, commands.map(\.name)))
        case .unknown(let nearest): notice(.unknownCommand(shown(name), nearest: nearest?.name))
        }
    }

    /// Whether the learner, or a lesson, has given a name a value.
    func isBound(_ name: some StringProtocol) -> Bool {
        guard let world, !name.isEmpty else { return false }
        return world.bindings.contains { $0.name == name }
    }

    // MARK: Showing

    func emit(_ output: SessionOutput) { receiver(output) }

    func notice(_ message: Message) { emit(.notice(text(message))) }

    /// A message in the language of the session.
    func text(_ message: Message) -> String { message.text(in: language) }

    func texts(_ messages: [Message]) -> [String] { messages.map { text($0) } }

    /// Lets a body show things, and ends with what the journal has to say.
    func showing(with show: @escaping (SessionOutput) -> Void, _ body: () -> Void) {
        let outer = receiver
        receiver = show
        body()
        tellNotices()
        receiver = outer
    }

    func tellNotices() {
        for message in keeper.takeNotices() { notice(message) }
    }

    func collecting(_ body: (@escaping (SessionOutput) -> Void) -> Void) -> [SessionOutput] {
        let collected = Collected()
        body { collected.outputs.append($0) }
        return collected.outputs
    }

    private final class Collected {
        var outputs: [SessionOutput] = []
    }
}

extension StringProtocol {
    /// Without blanks and line ends around it.
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
