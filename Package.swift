// swift-tools-version: 6.1
import PackageDescription

/// Every room is compiled as Swift 6, with warnings as errors.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .unsafeFlags(["-warnings-as-errors"]),
]

/// The rooms whose inner loops run a learner's program: the compiler's run-time
/// exclusivity checks cost a call for each stored property that is written.
let fast: [SwiftSetting] =
    strict + [.unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release))]

/// Declares a room and the only rooms that it may import.
func room(
    _ name: String, sees dependencies: [Target.Dependency] = [], settings: [SwiftSetting] = strict,
    excluding excluded: [String] = []
) -> Target {
    .target(name: name, dependencies: dependencies, exclude: excluded, swiftSettings: settings)
}

/// Declares the tests of a room.
func tests(
    of name: String, using more: [Target.Dependency] = [], excluding excluded: [String] = []
) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: [.byName(name: name)] + more,
        exclude: excluded,
        swiftSettings: strict)
}

let bigInt: Target.Dependency = .product(name: "BigInt", package: "BigInt")
let argumentParser: Target.Dependency =
    .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "mlshell",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "mlshell", targets: ["mlshell"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.0"),
    ],
    targets: [
        .target(name: "CAllocator"),
        .target(name: "CVector"),
        .target(name: "CEditLine", linkerSettings: [.linkedLibrary("edit")]),
        .systemLibrary(
            name: "CCommonMark",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),

        room("Diagnostics"),
        room("Wording"),
        room("CoreMath", sees: ["CVector"], settings: fast),
        room("MachineLearning", sees: ["CoreMath"], settings: fast),
        room("Plotting", sees: ["Wording"]),
        room("Markdown", sees: ["Diagnostics", "CCommonMark"]),
        room("MiniPython", sees: ["Diagnostics", "CAllocator", bigInt], settings: fast, excluding: ["README.md"]),
        room(
            "StandardLibrary", sees: ["MiniPython", "CoreMath", "MachineLearning", "Plotting"],
            settings: fast),
        room("Lessons", sees: ["Diagnostics", "Wording", "Markdown", "MiniPython"]),
        room("Tutoring", sees: ["Wording", "Markdown", "Lessons", "MiniPython"]),
        room("Classroom", sees: ["Diagnostics", "Wording", "Markdown", "MiniPython", "Lessons", "Tutoring"]),
        room("Rendering", sees: ["Diagnostics", "Wording", "Markdown", "Plotting"]),
        room("Terminal", sees: ["CEditLine"]),
        room(
            "Shell",
            sees: [
                "Diagnostics", "Wording", "CoreMath", "MachineLearning", "Plotting", "Markdown", "MiniPython",
                "StandardLibrary", "Lessons", "Tutoring", "Classroom", "Rendering",
            ]),
        .executableTarget(
            name: "mlshell", dependencies: ["Wording", "Shell", "Terminal", "CAllocator", argumentParser],
            swiftSettings: strict),

        .target(name: "TestFiles", path: "Tests/Support/TestFiles", swiftSettings: strict),
        .target(name: "CPseudoTerminal", path: "Tests/Support/CPseudoTerminal"),
        .target(
            name: "TerminalTesting", dependencies: ["CPseudoTerminal"], path: "Tests/Support/TerminalTesting",
            swiftSettings: strict),
        .executableTarget(
            name: "terminal-echo", dependencies: ["Terminal"], path: "Tests/Support/TerminalEcho",
            swiftSettings: strict),

        tests(of: "Diagnostics"),
        tests(of: "Wording"),
        tests(of: "CoreMath", excluding: ["Data"]),
        tests(of: "MachineLearning", using: ["CoreMath"], excluding: ["encode_datasets.py"]),
        tests(of: "Plotting", using: ["Wording"]),
        tests(of: "Markdown", using: ["Diagnostics"]),
        tests(
            of: "MiniPython", using: ["Diagnostics"],
            excluding: [
                "Programs", "Tracebacks", "Differential", "conformance.py", "conformance_starlark.py", "CONFORMANCE.md",
            ]),
        tests(of: "StandardLibrary", using: ["MiniPython", "Plotting"], excluding: ["Programs"]),
        tests(of: "Lessons", using: ["Diagnostics", "Wording", "Markdown", "MiniPython"]),
        tests(of: "Tutoring", using: ["Wording", "Lessons", "MiniPython", "TestFiles"], excluding: ["Review/compare"]),
        tests(
            of: "Classroom",
            using: [
                "Diagnostics", "Wording", "Markdown", "MiniPython", "StandardLibrary", "Lessons", "Tutoring",
                "TestFiles",
            ],
            excluding: ["check_notebooks.py"]),
        tests(of: "Rendering", using: ["Plotting", "Markdown"]),
        tests(of: "Terminal", using: ["TerminalTesting", "TestFiles", "terminal-echo"]),
        tests(
            of: "Shell", using: ["Wording", "MiniPython", "Lessons", "Tutoring", "Plotting", "Markdown", "TestFiles"],
            excluding: ["Transcripts", "Fixtures", "Answers"]),
        tests(of: "mlshell", using: ["TerminalTesting", "TestFiles"]),
        .testTarget(name: "TidyTests", swiftSettings: strict),
    ]
)

// The fuzz target needs libFuzzer and an instrumented build; `Tests/Fuzzing/run` sets the variable.
if Context.environment["MLSHELL_FUZZ"] != nil {
    package.targets += [
        .systemLibrary(name: "CFuzzer", path: "Tests/Fuzzing/CFuzzer"),
        .executableTarget(
            name: "minipython-fuzzer", dependencies: ["MiniPython", "CFuzzer"], path: "Tests/Fuzzing",
            exclude: ["CFuzzer", "Found", "Reading", "run", "python.dictionary"], swiftSettings: strict),
        .executableTarget(
            name: "reading-fuzzer", dependencies: ["Lessons", "Tutoring", "CFuzzer"], path: "Tests/Fuzzing/Reading",
            exclude: ["run", "seeds", "lesson.dictionary", "journal.dictionary"], swiftSettings: strict),
    ]
}
