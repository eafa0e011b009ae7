extension Machine {
    /// Names of modules that Python 3.11 has and this shell has not, for the error's words.
    static let refusedModules: Set<String> = [
        "__future__", "aifc", "antigravity", "argparse", "array", "ast", "asynchat", "asyncio",
        "asyncore", "atexit", "audioop", "base64", "bdb", "binascii", "bisect", "builtins", "bz2", "cProfile",
        "calendar", "cgi", "cgitb", "chunk", "cmath", "cmd", "code", "codecs", "codeop", "colorsys",
        "compileall", "concurrent", "configparser", "contextlib", "contextvars", "copyreg", "crypt", "csv",
        "ctypes", "curses", "datetime", "dbm", "decimal", "difflib", "dis", "distutils", "doctest", "email",
        "encodings", "ensurepip", "enum", "errno", "faulthandler", "fcntl", "filecmp", "fileinput", "fnmatch",
        "fractions", "ftplib", "gc", "genericpath", "getopt", "getpass", "gettext", "glob", "graphlib", "grp",
        "gzip", "hashlib", "heapq", "hmac", "html", "http", "idlelib", "imaplib", "imghdr", "imp", "importlib",
        "inspect", "io", "ipaddress", "json", "keyword", "lib2to3", "linecache", "locale", "logging", "lzma",
        "mailbox", "mailcap", "marshal", "mimetypes", "mmap", "modulefinder", "msilib", "msvcrt",
        "multiprocessing", "netrc", "nis", "nntplib", "nt", "ntpath", "nturl2path", "numbers", "opcode",
        "optparse", "os", "ossaudiodev", "pathlib", "pdb", "pickle", "pickletools", "pipes", "pkgutil",
        "platform", "plistlib", "poplib", "posix", "posixpath", "pprint", "profile", "pstats", "pty", "pwd",
        "py_compile", "pyclbr", "pydoc", "pydoc_data", "pyexpat", "queue", "quopri", "re", "readline",
        "reprlib", "resource", "rlcompleter", "runpy", "sched", "secrets", "select", "selectors", "shelve",
        "shlex", "shutil", "signal", "site", "smtpd", "smtplib", "sndhdr", "socket", "socketserver", "spwd",
        "sqlite3", "sre_compile", "sre_constants", "sre_parse", "ssl", "stat", "stringprep", "struct",
        "subprocess", "sunau", "symtable", "sys", "sysconfig", "syslog", "tabnanny", "tarfile", "telnetlib",
        "tempfile", "termios", "textwrap", "this", "threading", "timeit", "tkinter", "token", "tokenize",
        "tomllib", "trace", "traceback", "tracemalloc", "tty", "turtle", "turtledemo", "types", "unicodedata",
        "unittest", "urllib", "uu", "uuid", "venv", "warnings", "wave", "weakref", "webbrowser", "winreg",
        "winsound", "wsgiref", "xdrlib", "xml", "xmlrpc", "zipapp", "zipfile", "zipimport", "zlib", "zoneinfo",
    ]

    func importModule(_ path: Value) throws -> Value {
        guard let path = path.string?.text else { return .none }
        return Value(try module(named: path))
    }

    /// A module by its full name, made when first asked for.
    /// - Throws: ModuleNotFoundError.
    public func module(named path: String) throws -> ModuleObject {
        if let known = modules[path] { return known }
        guard let provider = moduleProviders[path] else {
            let root = String(path.prefix { $0 != "." })
            if Self.refusedModules.contains(root), moduleProviders[root] == nil {
                let known = moduleProviders.keys.filter { !$0.contains("." as Character) }.sorted().joined(
                    separator: ", ")
                throw error(.moduleNotFoundError, "No module named '\(path)' (mlshell has \(known))")
            }
            let detail = path.contains("." as Character) && moduleProviders[root] == nil ? root : path
            throw error(.moduleNotFoundError, "No module named '\(detail)'")
        }
        // A package comes before its parts.
        if let dot = path.lastIndex(of: ".") { _ = try module(named: String(path[..<dot])) }
        let made = try provider(self)
        modules[path] = made
        if let dot = path.lastIndex(of: "."), let parent = modules[String(path[..<dot])] {
            let name = heap.name(String(path[path.index(after: dot)...]))
            if parent.attribute(name) == nil { try parent.setAttribute(name, Value(made), heap) }
        }
        return made
    }

    /// A new module with built-in functions and constants.
    /// - Parameter pythonName: what errors call a function that CPython has written in Python; nil for one in C.
    public func makeModule(
        _ name: String, _ documentation: String, functions: [Native], constants: [(String, Value)] = [],
        pythonName: (String) -> String? = { _ in nil }
    ) throws -> ModuleObject {
        let module = try heap.adopt(ModuleObject(name: name, documentation: documentation, type: types.module))
        var pairs: [(name: StringObject, value: Value)] = []
        for native in functions {
            let function = NativeObject(native)
            try heap.adoptForever(function)
            function.moduleName = name
            function.pythonName = pythonName(native.name)
            pairs.append((heap.name(native.name), Value(function)))
        }
        for (name, value) in constants { pairs.append((heap.name(name), value)) }
        try module.setAllAttributes(pairs, heap)
        return module
    }

    func importName(_ module: Value, _ name: StringObject) throws -> Value {
        if name.text == "*" { return try importAll(module) }
        if let found = try findAttribute(module, name) { return found }
        guard let module = module.cast(.module, to: ModuleObject.self) else {
            throw error(.importError, "cannot import name '\(name.text)'")
        }
        let path = "\(module.name).\(name.text)"
        if moduleProviders[path] != nil { return Value(try self.module(named: path)) }
        let made = error(.importError, "cannot import name '\(name.text)' from '\(module.name)' (mlshell)")
        if let raised = made as? Raised { raised.exception.misspelling = .imported(name, from: Value(module)) }
        return made is Raised ? try { throw made }() : .none
    }

    /// `from module import *`: binds every name of the module that does not begin with an underscore.
    private func importAll(_ module: Value) throws -> Value {
        guard let module = module.cast(.module, to: ModuleObject.self) else { return .none }
        for name in module.attributeNames where !name.text.hasPrefix("_") {
            if let value = module.attribute(name) { try globals.set(name.text, value) }
        }
        return .none
    }

    /// The value of an expression statement of the module; at the prompt it is shown.
    func display(_ value: Value, echoes: Bool) throws {
        let value = value.foreign?.isSilent == true ? Value.none : value
        lastValue = value
        if !echoes || value.isNone { return }
        if let display { return try display(value) }
        let text = try repr(value)
        try write(text.utf8)
        try write([10])
    }
}
