#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

guard let name = getenv("MLSHELL_FUZZ_FILE").map({ String(cString: $0) }), let file = ReadFile(rawValue: name) else {
    fatalError("MLSHELL_FUZZ_FILE is lesson or journal")
}
exit(fuzz(file))
