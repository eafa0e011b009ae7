#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads single keys while a program runs, without waiting for Enter and without showing them.
///
/// Only the thread that runs programs uses it.
public final class KeyReader: @unchecked Sendable {
    private let descriptor: Int32
    /// The terminal's modes before keys were read; nil while they are not.
    private var modesBefore: termios?
    /// What was typed and not yet asked for.
    private var waiting: [UInt8] = []

    public init(descriptor: Int32 = STDIN_FILENO) { self.descriptor = descriptor }

    deinit { end() }

    /// The next key, as its character or as `up`, `down`, `left`, `right`, `enter`, `backspace`, `escape`.
    /// - Parameter seconds: how long to wait; nil ends the reading of keys and gives the terminal its modes back.
    /// - Returns: nil when no key was pressed in time, and where there is no terminal.
    public func read(seconds: Double?) -> String? {
        guard let seconds else {
            end()
            return nil
        }
        guard begin() else { return nil }
        if let key = Self.takeKey(&waiting) { return key }
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&request, 1, Int32(max(0, min(seconds, 10)) * 1000)) > 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: 64)
        #if canImport(Glibc)
            let count = Glibc.read(descriptor, &bytes, bytes.count)
        #else
            let count = Darwin.read(descriptor, &bytes, bytes.count)
        #endif
        if count > 0 { waiting += bytes.prefix(count) }
        return Self.takeKey(&waiting)
    }

    /// Ctrl-C goes on to be a signal.
    private func begin() -> Bool {
        if modesBefore != nil { return true }
        var modes = termios()
        guard tcgetattr(descriptor, &modes) == 0 else { return false }
        modesBefore = modes
        modes.c_lflag &= ~tcflag_t(ICANON | ECHO)
        return tcsetattr(descriptor, TCSANOW, &modes) == 0
    }

    private func end() {
        guard var modes = modesBefore else { return }
        tcsetattr(descriptor, TCSANOW, &modes)
        modesBefore = nil
        waiting = []
    }

    /// Takes the first key of what was typed, and names it; keys without a name are passed over.
    static func takeKey(_ bytes: inout [UInt8]) -> String? {
        while let first = bytes.first {
            if first == 27 {
                guard bytes.count >= 3, bytes[1] == UInt8(ascii: "[") || bytes[1] == UInt8(ascii: "O") else {
                    bytes.removeFirst()
                    return "escape"
                }
                let arrows: [UInt8: String] = [65: "up", 66: "down", 67: "right", 68: "left"]
                // The sequence ends with a letter or a tilde.
                let end = bytes.dropFirst(2).firstIndex { $0 >= 64 } ?? bytes.count - 1
                let arrow = end == 2 ? arrows[bytes[2]] : nil
                bytes.removeFirst(end + 1)
                if let arrow { return arrow }
                continue
            }
            let names: [UInt8: String] = [10: "enter", 13: "enter", 8: "backspace", 127: "backspace"]
            if let name = names[first] {
                bytes.removeFirst()
                return name
            }
            guard let character = String(decoding: bytes, as: UTF8.self).first else { return nil }
            bytes.removeFirst(min(max(character.utf8.count, 1), bytes.count))
            return String(character)
        }
        return nil
    }
}
