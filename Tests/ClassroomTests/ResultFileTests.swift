import Testing
import Tutoring

@testable import Classroom

@Suite struct ResultFileTests {
    private let result = LearnerResult(
        lesson: "t", lessonVersion: "1.2.0", name: "Kari \"K\" Nørd",
        events: [
            .init(step: "a", kind: .open), .init(step: "a", kind: .entry, line: "x = 1\ny = \"\\\""),
            .init(step: "a", kind: .answer, typed: ["x", "b"], verdict: .mistake, mistake: "swapped"),
            .init(step: "a", kind: .hint), .init(step: "a", kind: .answer, typed: ["a"], verdict: .right),
            .init(step: "", kind: .done),
        ])

    private func read(_ text: String) throws(ResultFile.Fault) -> ResultFile { try ResultFile(Array(text.utf8)) }

    @Test func whatIsWrittenIsRead() throws {
        let file = try read(ResultFile.text(of: result))
        #expect(file.result == result)
        #expect(!file.isAltered)
    }

    @Test func everyChangedByteIsNoticed() throws {
        let bytes = Array(ResultFile.text(of: result).utf8)
        for place in bytes.indices {
            var changed = bytes
            changed[place] ^= 1
            guard let file = try? ResultFile(changed) else { continue }
            // The line end before the checksum, made another character, joins two lines.
            #expect(file.isAltered, "byte \(place)")
        }
    }

    @Test func cutOffFileIsNone() throws {
        let bytes = Array(ResultFile.text(of: result).utf8)
        for count in bytes.indices { #expect(throws: ResultFile.Fault.self) { try ResultFile(Array(bytes[..<count])) } }
    }

    @Test func anyBytesAreReadOrRefused() {
        let sound = Array(ResultFile.text(of: result).utf8)
        let pieces: [[UInt8]] =
            ["\"", "{", "}", "[", "]", ",", ":", "\n", "\\", "\\u0000", "\\ud800", "\u{0}", "e", "-", "é"]
            .map { Array($0.utf8) } + [[0xFF], [0xC3]]
        var generator = SplitMix(state: 7)
        for _ in 0..<5000 {
            var bytes = sound
            for _ in 0...Int(generator.next() % 4) {
                let place = Int(generator.next() % UInt64(bytes.count))
                let piece = pieces[Int(generator.next() % UInt64(pieces.count))]
                let end = min(place + Int(generator.next() % 8), bytes.count)
                bytes.replaceSubrange(place..<end, with: piece)
            }
            guard bytes != sound, let file = try? ResultFile(bytes) else { continue }
            #expect(file.isAltered)
        }
    }

    private struct SplitMix: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    @Test func faultsSayWhatIsWrong() {
        func fault(_ text: String) -> String {
            do throws(ResultFile.Fault) {
                _ = try read(text)
                return "none"
            } catch { return "\(error)" }
        }
        let head = "{\"mlshell\":\"results\",\"v\":1,\"lesson\":\"t\"}\n"
        #expect(fault("") == "the file is empty")
        #expect(fault("hello\n") == "this is no file of results; mlshell result writes one")
        #expect(fault("{}\n") == "this is no file of results; mlshell result writes one")
        #expect(fault("{\"v\":1,\"lesson\":\"t\"}\n") == "this is no file of results; mlshell result writes one")
        #expect(fault(head) == "its end is missing")
        #expect(fault(head + "{\"step\":\"a\",\"event\":\"open\"}\n") == "its end is missing")
        #expect(fault(head + "\u{0}\n{\"check\":\"x\"}\n") == "line 2 cannot be read")
        #expect(fault(head + "{\"step\":\"a\",\"event\":\"op") == "its end is missing")
        #expect(
            fault(head.replacing("1", with: "2") + "{\"check\":\"x\"}\n")
                == "it is written in version 2 of the format; this mlshell reads version 1")
        let deep = String(repeating: "[", count: 100_000)
        #expect(fault(head + "{\"x\":\(deep)\n{\"check\":\"x\"}\n") == "line 2 cannot be read")
        #expect(fault(deep + "\n") == "this is no file of results; mlshell result writes one")
    }

    @Test func hostileTextsAreCleaned() throws {
        var hostile = result
        hostile.name = "a\u{1B}[31m\u{202E}b\u{0}\nc" + String(repeating: "x", count: 1000)
        hostile.events = [.init(step: "a", kind: .answer, typed: ["b"], verdict: .mistake, mistake: "\u{1B}]0;m\u{7}")]
        let file = try read(ResultFile.text(of: hostile))
        #expect(file.result.name.hasPrefix("a[31mb c"))
        #expect(file.result.name.count == 80)
        #expect(file.result.events[0].mistake == "]0;m")
    }

    @Test func unknownEventsAndFieldsArePassedOver() throws {
        let head = "{\"mlshell\":\"results\",\"v\":1,\"lesson\":\"t\",\"more\":[1,{\"a\":null}]}\n"
        let file = try read(head + "{\"step\":\"a\",\"event\":\"dance\"}\n{\"check\":\"x\"}\n")
        #expect(file.result.events.isEmpty)
        #expect(file.isAltered)
    }

    @Test func journalBecomesResultsWithoutTimes() throws {
        func entry(_ event: JournalEntry.Event, lesson: String = "t", step: String = "a") -> JournalEntry {
            JournalEntry(
                at: Timestamp(secondsSince1970: 1_000_000), lesson: lesson, lessonVersion: "1.0.0", step: step,
                event: event)
        }
        var answer = entry(.answer)
        answer.typed = ["a"]
        answer.verdict = .right
        var line = entry(.entry)
        line.line = "x = 1"
        var failed = line
        failed.hasFailed = true
        var part = answer
        part.verdict = JournalEntry.Verdict.none
        let entries = [
            entry(.open), answer, entry(.reset), entry(.open), entry(.open), line, failed, part,
            entry(.open, lesson: "u"),
            entry(.hint), answer, entry(.done),
        ]
        let result = try #require(LearnerResult(of: "t", in: entries, name: " Kari  N\n"))
        #expect(result.name == "Kari N")
        #expect(result.lessonVersion == "1.0.0")
        #expect(result.events.map(\.kind) == [.open, .entry, .hint, .answer, .done])
        #expect(!ResultFile.text(of: result).contains("1970"))
        #expect(LearnerResult(of: "v", in: entries, name: "") == nil)
    }

    @Test func oldestLinesOfManyAreLeftOut() throws {
        let entries = (0..<2000).map { number in
            var entry = JournalEntry(
                at: Timestamp(secondsSince1970: 0), lesson: "t", lessonVersion: "", step: "a", event: .entry)
            entry.line = "x = \(number)"
            return entry
        }
        let result = try #require(LearnerResult(of: "t", in: entries, name: ""))
        #expect(result.events.count == LearnerResult.mostLines)
        #expect(result.events.last?.line == "x = 1999")
    }
}
