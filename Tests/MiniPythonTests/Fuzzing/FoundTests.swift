import Foundation
import Testing

@testable import MiniPython

/// Plays again what the fuzzer has found (`Tests/Fuzzing/Found`), as a program and as typed at the prompt: what once
/// crashed or hung comes to its end.
@Suite struct FoundTests {
    static let files: [URL] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Fuzzing/Found")
        let files = try? FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
        return (files ?? []).sorted { $0.path < $1.path }
    }()

    @Test func somethingWasFound() { #expect(!Self.files.isEmpty) }

    @Test(arguments: files, [false, true]) func endsWithinItsLimits(_ file: URL, isInteractive: Bool) throws {
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        var limits = Limits()
        limits.steps = 200_000
        limits.seconds = 20
        limits.memoryBytes = 16 << 20
        _ = completeness(of: text)
        let outcome = try Interpreter(limits: limits).run(text, isInteractive: isInteractive)
        #expect(outcome.stop != .time)
        #expect(outcome.error?.typeName != "SystemError")
    }
}
