import Lessons

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Looks whether a lesson's file, or a data file that it links to, has changed since the last look.
struct LessonWatch {
    let path: String
    private var seen: Signature

    /// What two looks are told apart by.
    private struct Signature: Equatable {
        var text: String?
        /// Size and moment of the last change of each data file.
        var data: [String: [Int]] = [:]
    }

    init(path: String) {
        self.path = path
        seen = LessonWatch.look(path)
    }

    /// Whether something is different now; it is not asked twice for one change.
    mutating func hasChanged() -> Bool {
        let now = LessonWatch.look(path)
        defer { seen = now }
        return now != seen
    }

    private static func look(_ path: String) -> Signature {
        guard let text = try? LessonFile.text(at: path).get() else { return Signature() }
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        var signature = Signature(text: text)
        for link in links(in: text) {
            var status = stat()
            guard stat(folder + link, &status) == 0 else { continue }
            #if canImport(Glibc)
                let moment = status.st_mtim
            #else
                let moment = status.st_mtimespec
            #endif
            signature.data[link] = [Int(status.st_size), Int(moment.tv_sec), Int(moment.tv_nsec)]
        }
        return signature
    }

    /// The CSV files that a text links to.
    private static func links(in text: String) -> [String] {
        text.split(separator: "\n").flatMap { line in
            line.split(separator: "](").dropFirst().compactMap { rest in
                let link = String(rest.prefix { $0 != ")" && $0 != " " })
                return link.lowercased().hasSuffix(".csv") ? link : nil
            }
        }
    }
}
