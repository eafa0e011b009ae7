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
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&request, 1, Int32(max(0, min(seconds, 10)) * 1000)) > 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: 64)
        #if canImport(Glibc)
            let count = Glibc.read(descriptor, &bytes, bytes.count)
        #else
            let count = Darwin.read(descriptor, &bytes, bytes.count)
        #endif
        return count > 0 ? Self.key(Array(bytes.prefix(count))) : nil
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
    }

    /// The name of what one press of a key sends; where several came at once, of the first.
    static func key(_ bytes: [UInt8]) -> String? {
        guard let first = bytes.first else { return nil }
        switch first {
        case 27:
            guard bytes.count >= 3, bytes[1] == UInt8(ascii: "[") || bytes[1] == UInt8(ascii: "O") else {
                return "escape"
            }
            switch bytes[2] {
            case UInt8(ascii: "A"): return "up"
            case UInt8(ascii: "B"): return "down"
            case UInt8(ascii: "C"): return "right"
            case UInt8(ascii: "D"): return "left"
            default: return nil
            }
        case 10, 13: return "enter"
        case 8, 127: return "backspace"
        default:
            return String(decoding: bytes, as: UTF8.self).first.map(String.init)
        }
    }
}
