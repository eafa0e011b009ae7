import TestFiles

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension TemporaryFolder {
    /// The file of a journal.
    var journal: String { file("journal.jsonl") }
}

/// The folder of this file, for the lessons and transcripts beside it.
let testFolder: String = {
    let path = #filePath
    return String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
}()

func readFile(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var (text, chunk) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { text += chunk[..<count] }
    return String(decoding: text, as: UTF8.self)
}
