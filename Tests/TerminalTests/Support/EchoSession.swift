import Testing

import TerminalTesting

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The tests that play a terminal; one after the other, because each waits for a program.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct AtATerminal {}

/// A folder of its own for a test, removed afterwards.
final class TemporaryFolder {
    let path: String

    init() {
        var template = Array("/tmp/mlshell-test-XXXXXX".utf8CString)
        mkdtemp(&template)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        chmod(path, 0o700)
        remove(path)
    }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    func write(_ text: String, to name: String) {
        let stream = fopen(file(name), "w")
        fputs(text, stream)
        fclose(stream)
    }

    func read(_ name: String) -> String {
        guard let stream = fopen(file(name), "r") else { return "" }
        defer { fclose(stream) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, stream)
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    private func remove(_ path: String) {
        guard let folder = opendir(path) else { return }
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { unlink("\(path)/\(name)") }
        }
        closedir(folder)
        rmdir(path)
    }
}

/// Starts `terminal-echo` at a terminal and waits for its prompt.
func startEcho(
    _ arguments: [String] = [], environment: [String: String] = [:], folder: TemporaryFolder = TemporaryFolder(),
    columns: Int = 80, rows: Int = 24
) throws -> PseudoTerminal {
    let path = try #require(BuiltProduct.path(of: "terminal-echo"))
    var variables = ["HOME": folder.path, "LC_ALL": "C", "SWIFT_BACKTRACE": "enable=no"]
    variables.merge(environment) { $1 }
    let terminal = try PseudoTerminal(
        command: path, arguments: arguments, environment: variables, columns: columns, rows: rows)
    try terminal.waitFor(">>>")
    return terminal
}

func unlinkFile(_ path: String) { unlink(path) }

func removeFolder(_ path: String) { rmdir(path) }
