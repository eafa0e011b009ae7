#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A folder of its own for a test, removed with everything in it when this object goes away.
public final class TemporaryFolder {
    public let path: String

    public init() {
        var template = Array("/tmp/mlshell-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { fatalError("no temporary folder: \(errno)") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { Self.remove(path) }

    /// The path of a file in the folder.
    public func file(_ name: String) -> String { "\(path)/\(name)" }

    /// Makes a folder in the folder and returns its path.
    @discardableResult public func makeFolder(_ name: String) -> String {
        mkdir(file(name), 0o755)
        return file(name)
    }

    /// Writes a file and returns its path.
    @discardableResult public func write(_ text: String, to name: String) -> String {
        write(Array(text.utf8), to: name)
    }

    /// Writes a file and returns its path.
    @discardableResult public func write(_ bytes: [UInt8], to name: String) -> String {
        if let stream = fopen(file(name), "w") {
            fwrite(bytes, 1, bytes.count, stream)
            fclose(stream)
        }
        return file(name)
    }

    /// The text of a file, empty when there is none.
    public func read(_ name: String) -> String {
        guard let stream = fopen(file(name), "r") else { return "" }
        defer { fclose(stream) }
        var (text, chunk) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
        while case let count = fread(&chunk, 1, chunk.count, stream), count > 0 { text += chunk[..<count] }
        return String(decoding: text, as: UTF8.self)
    }

    /// The permissions of a file, such as 0o600; nil when there is none.
    public func permissions(of name: String) -> UInt32? {
        var status = stat()
        return stat(file(name), &status) == 0 ? UInt32(status.st_mode) & 0o777 : nil
    }

    private static func remove(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            unlink(path)
            return
        }
        chmod(path, 0o700)
        if let folder = opendir(path) {
            while let entry = readdir(folder) {
                let name = withUnsafeBytes(of: entry.pointee.d_name) {
                    String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
                }
                if name != ".", name != ".." { remove("\(path)/\(name)") }
            }
            closedir(folder)
        }
        rmdir(path)
    }
}
