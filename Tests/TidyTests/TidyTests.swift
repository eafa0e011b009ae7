import Foundation
import Testing

/// The layout of the project, as `Sources/README.md` describes it.
@Suite struct TidyTests {
    static let root: String = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        .joined(separator: "/")

    /// Modules that are not ours, and the rooms that may import them.
    static let outside: [String: Set<String>] = [
        "BigInt": ["MiniPython", "StandardLibrary"], "ArgumentParser": ["mlshell"],
    ]
    static let system: Set<String> = ["Glibc", "Darwin", "Synchronization"]

    struct Room {
        var name: String
        var sees: Set<String>
    }

    /// The rows of the table of rooms.
    static let rooms: [Room] = {
        let rows = text(of: "Sources/README.md").split(separator: "\n").drop { !$0.hasPrefix("| room ") }.dropFirst(2)
        return rows.prefix { $0.hasPrefix("|") }.map { row in
            let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            let sees = cells[2].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            return Room(name: cells[0].filter { $0 != "`" }, sees: Set(sees).subtracting(["–"]))
        }
    }()

    static func text(of path: String) -> String {
        (try? String(contentsOfFile: root + "/" + path, encoding: .utf8)) ?? ""
    }

    static func files(below folder: String, endingIn suffix: String) -> [String] {
        let names = FileManager.default.enumerator(atPath: root + "/" + folder)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(suffix) }.map { folder + "/" + $0 }.sorted()
    }

    static func folders(in folder: String) throws -> Set<String> {
        let names = try FileManager.default.contentsOfDirectory(atPath: root + "/" + folder)
        return Set(names.filter { !$0.contains(".") })
    }

    @Test func topLevelIsAsTheReadmeSays() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.root)
        let visible = Set(names.filter { !$0.hasPrefix(".") }).subtracting(["Package.resolved"])
        #expect(visible == ["Package.swift", "Sources", "Tests", "Lessons", "README.md"])
    }

    @Test func foldersAreTheRooms() throws {
        #expect(Self.rooms.count > 10)
        #expect(try Self.folders(in: "Sources") == Set(Self.rooms.map(\.name)))
    }

    @Test func testFoldersMirrorTheRooms() throws {
        let others: Set<String> = ["Support", "Benchmarks", "Fuzzing", "TidyTests"]
        for name in try Self.folders(in: "Tests").subtracting(others) {
            #expect(name.hasSuffix("Tests"), "\(name)")
            #expect(Self.rooms.contains { $0.name + "Tests" == name }, "\(name) tests no room")
        }
    }

    @Test(arguments: rooms.map(\.name)) func roomImportsOnlyWhatItSees(name: String) throws {
        let room = try #require(Self.rooms.first { $0.name == name })
        let pattern = /^ *(?:@testable |@preconcurrency |public |internal |private )*import (?:struct |func )?(\w+)/
            .anchorsMatchLineEndings()
        for file in Self.files(below: "Sources/" + name, endingIn: ".swift") {
            for match in Self.text(of: file).matches(of: pattern) {
                let module = String(match.1)
                let isAllowed =
                    room.sees.contains(module) || Self.system.contains(module)
                    || Self.outside[module]?.contains(name) == true
                #expect(isAllowed, "\(file) imports \(module)")
            }
        }
    }

    @Test func packageDeclaresTheSameRooms() throws {
        let package = Self.text(of: "Package.swift")
        for room in Self.rooms where room.name != "mlshell" && !room.name.hasPrefix("C") || room.name == "CoreMath" {
            let start = try #require(package.range(of: #"room\(\s*"\#(room.name)""#, options: .regularExpression))
            let rest = package[start.upperBound...]
            let declaration = rest.prefix(through: rest.firstIndex(of: ")") ?? rest.startIndex)
            var sees: Set<String> = []
            if let list = declaration.firstRange(of: "sees: [") {
                let names = declaration[list.upperBound...].prefix { $0 != "]" }
                sees = Set(names.matches(of: /"(\w+)"/).map { String($0.1) })
            }
            #expect(sees == room.sees, "\(room.name) sees \(sees.sorted()) in the package, \(room.sees.sorted()) here")
        }
    }

    @Test func filesAreShortEnoughToRead() {
        let files = Self.files(below: "Sources", endingIn: ".swift") + Self.files(below: "Tests", endingIn: ".swift")
        #expect(files.count > 300)
        for file in files {
            let count = Self.text(of: file).split(separator: "\n", omittingEmptySubsequences: false).count - 1
            #expect(count <= 600, "\(file) has \(count) lines")
        }
    }

    @Test func functionsAreShortEnoughToRead() {
        for file in Self.files(below: "Sources", endingIn: ".swift") {
            for function in Self.functions(in: Self.text(of: file)) where function.lines > 60 {
                // The one loop that executes instructions is a long switch by design.
                #expect(file.hasSuffix("Machine+Loop.swift"), "\(file): \(function.head) has \(function.lines) lines")
            }
        }
    }

    /// The functions of a formatted file: the closing brace stands below the declaration's first letter.
    static func functions(in text: String) -> [(head: String, lines: Int)] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var found: [(String, Int)] = []
        for (place, line) in lines.enumerated() {
            guard line.firstMatch(of: /^ *(?:[@a-z]\S* )*(?:func |init[?(<])/) != nil else { continue }
            guard let opening = lines[place...].firstIndex(where: { $0.hasSuffix("{") || $0.hasSuffix("}") }),
                lines[opening].hasSuffix("{")
            else { continue }
            let end = line.prefix { $0 == " " } + "}"
            guard let closing = lines[opening...].dropFirst().firstIndex(where: { $0.hasPrefix(end) }) else { continue }
            found.append((line.trimmingCharacters(in: .whitespaces), closing - place + 1))
        }
        return found
    }

    @Test func functionsAreFound() {
        let text =
            "struct A {\n    func f(\n        a: Int\n    ) {\n        a\n    }\n    init() {}\n    var b: Int\n}\n"
        #expect(Self.functions(in: text).map(\.lines) == [5])
    }

    @Test func nothingIsMarkedForLater() {
        for file in Self.files(below: "Sources", endingIn: ".swift") {
            let mark = Self.text(of: file).firstMatch(of: /\b(?:TO{1}DO|FIX{1}ME|X{3})\b/)
            #expect(mark == nil, "\(file)")
        }
    }
}
