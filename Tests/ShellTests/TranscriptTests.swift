import MiniPython
import TestFiles
import Testing
import Wording

@testable import Shell

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Whole sessions, as they look at 80 columns: what is typed stands behind a prompt, the rest is what the shell says.
///
/// A block begins with ```` ```session ````. In it, `$ mlshell` begins a session (`$ mlshell review later 2` one that is two days
/// later, `--language nb` one in Bokmål, `locale nb` one on a Norwegian's machine), `^C` and `^D` are keys. A journal lasts
/// for a whole file. `MLSHELL_REWRITE_TRANSCRIPTS=1 swift test --filter TranscriptTests` writes down what is said now;
/// the difference is to be read before it is kept.
@Suite struct TranscriptTests {
    static let folder = testFolder + "/Transcripts"

    static let names: [String] = {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasSuffix(".md") { names.append(name) }
        }
        return names.sorted() + ["../../../README.md"]
    }()

    @Test func thereAreTranscripts() { #expect(Self.names.count >= 4) }

    @Test(arguments: names)
    func sessionIsAsWritten(name: String) throws {
        let path = "\(Self.folder)/\(name)"
        let written = try #require(readFile(path))
        let player = TranscriptPlayer()
        let played = player.play(written)
        if getenv("MLSHELL_REWRITE_TRANSCRIPTS") != nil {
            let file = fopen(path, "w")
            fputs(played, file)
            fclose(file)
            return
        }
        let (expected, actual) = (lines(written), lines(played))
        let first =
            zip(expected, actual).enumerated().first { $1.0 != $1.1 }?.offset ?? min(expected.count, actual.count)
        guard first < max(expected.count, actual.count) else { return }
        func line(_ lines: [Substring]) -> Substring { first < lines.count ? lines[first] : "(the end)" }
        Issue.record("\(name):\(first + 1): written \"\(line(expected))\", now \"\(line(actual))\"")
    }

    private func lines(_ text: String) -> [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
}

/// Plays the typed lines of a transcript and writes it anew.
final class TranscriptPlayer {
    private let folder = TemporaryFolder()
    private var session: Session?
    private var presenter = Presenter(colors: 0, usesUnicode: true, width: 80, escapesPrinted: false)
    private var text = ""
    private var moment = 1_764_545_025

    func play(_ transcript: String) -> String {
        var isInside = false
        for line in transcript.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                isInside = line == "```session"
                text += line + "\n"
            } else if !isInside {
                text += line + "\n"
            } else {
                take(String(line))
            }
        }
        while text.hasSuffix("\n\n") { text.removeLast() }
        return text
    }

    /// Lines that were not typed are what was said before; they are said anew.
    private func take(_ line: String) {
        if line.hasPrefix("$ mlshell") { return start(line) }
        guard let session else { return }
        if line == "^C" || line == "^D" {
            text += line + "\n"
            presenter.lineWasTyped()
            let outputs = line == "^C" ? session.interrupt() : session.end()
            outputs.forEach(show)
            return settle()
        }
        let prompts = [">>>", "...", "(..", "[..", "{.."]
        guard prompts.contains(where: { line == $0 || line.hasPrefix($0 + " ") }), !session.isOver else { return }
        let typed = String(line.dropFirst(4))
        var shown = session.prompt + typed
        while shown.last == " " { shown.removeLast() }
        text += shown + "\n"
        presenter.lineWasTyped()
        // Ticks stand for line ends, so that a paste is one line here.
        session.receive(typed.split(separator: "⏎", omittingEmptySubsequences: false).joined(separator: "\n"), show)
        settle()
    }

    private func start(_ line: String) {
        text += line + "\n"
        let words = line.split(separator: " ")
        moment += (number(behind: "later", words) ?? 0) * 86_400
        var environment = SessionEnvironment(
            secondsSince1970: { [unowned self] in
                moment += 10
                return moment
            },
            seed: 1, lessonsFolder: testFolder + "/../../Lessons", journalPath: folder.journal, workFolder: folder.path)
        let language = { (word: Substring) in
            words.firstIndex(of: word).flatMap { Language(rawValue: String(words[$0 + 1])) }
        }
        environment.language = language("--language")
        environment.localeLanguage = language("locale") ?? .english
        environment.limits.seconds = nil
        environment.limits.steps = 50_000_000
        environment.limits.outputBytes = 2 << 10
        let session = Session(environment)
        self.session = session
        presenter = Presenter(colors: 0, usesUnicode: true, width: 80, escapesPrinted: false)
        presenter.lineWasTyped()
        let path = words.dropFirst(2).first { $0.hasSuffix(".md") }.map { "\(testFolder)/\($0)" }
        if words.count > 2, words[2] == "review" {
            session.startReview(of: path, most: number(behind: "most", words) ?? Session.usualReview, show)
        } else {
            session.start(opening: path, show)
        }
        settle()
    }

    private func number(behind word: String, _ words: [Substring]) -> Int? {
        guard let place = words.firstIndex(where: { $0 == word }), place + 1 < words.count else { return nil }
        return Int(words[place + 1])
    }

    private func show(_ output: SessionOutput) {
        presenter.language = session?.language ?? .english
        text += clean(presenter.present(output))
    }

    /// Ends the line that is open, and leaves an empty one before the next prompt as the screen does.
    private func settle() { text += presenter.settle() }

    /// Without the place of this checkout, and without blanks at line ends.
    private func clean(_ shown: String) -> String {
        var pieces = shown[...]
        var result = ""
        while let first = pieces.first {
            if pieces.hasPrefix(testFolder + "/") {
                pieces = pieces.dropFirst(testFolder.count + 1)
            } else {
                result.append(first)
                pieces.removeFirst()
            }
        }
        return result.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var line = line
            while line.last == " " { line.removeLast() }
            return String(line)
        }.joined(separator: "\n")
    }
}
