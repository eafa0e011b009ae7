import CPseudoTerminal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Programs that the build made beside the tests.
public enum BuiltProduct {
    /// The path of a built executable, found from where this code was loaded; `nil` when it was not built.
    public static func path(of name: String) -> String? {
        var parts = loadedFrom().split(separator: "/", omittingEmptySubsequences: false).dropLast()
        while !parts.isEmpty {
            let path = parts.joined(separator: "/") + "/" + name
            var status = stat()
            if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, access(path, X_OK) == 0 { return path }
            parts = parts.dropLast()
        }
        return nil
    }

    private static func loadedFrom() -> String {
        guard let name = cpseudoterminal_file_of(#dsohandle) else { return CommandLine.arguments[0] }
        // A program started by a relative path is told by that path.
        guard let absolute = realpath(name, nil) else { return String(cString: name) }
        defer { free(absolute) }
        return String(cString: absolute)
    }
}
