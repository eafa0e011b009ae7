#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import Lessons
import Testing

@Suite struct LessonCatalogueTests {
    /// A folder for one test, with some files.
    private func folder(_ files: [String: String]) throws -> String {
        var template = Array("/tmp/lessons.XXXXXX".utf8CString)
        let path = try #require(mkdtemp(&template).map { String(cString: $0) })
        for (name, text) in files { try write(Array(text.utf8), to: "\(path)/\(name)") }
        return path
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        var parts = path.split(separator: "/").dropLast()
        var folder = ""
        while let part = parts.popFirst() {
            folder += "/\(part)"
            mkdir(folder, 0o755)
        }
        let file = try #require(fopen(path, "w"))
        defer { fclose(file) }
        #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    }

    private func lesson(_ id: String) -> String { "---\nmlshell: 1\ntitle: T\nid: \(id)\n---\n# T\n## S\ntext\n" }

    @Test func readsAFolderInOrderOfPaths() throws {
        let path = try folder([
            "02-b/01-x.md": lesson("b1"), "01-a/02-y.md": lesson("a2"), "01-a/01-x.md": lesson("a1"),
            "README.md": "# no",
            "01-a/data.csv": "a", ".hidden/x.md": lesson("h"), "01-a/.x.md": lesson("h"),
        ])
        let catalogue = LessonCatalogue(path: path)
        #expect(catalogue.lessons.map(\.id) == ["a1", "a2", "b1"])
        #expect(catalogue.allProblems.isEmpty)
        #expect(catalogue.lesson("b1")?.title == "T")
        #expect(LessonCatalogue(path: path + "/02-b/01-x.md").lessons.map(\.id) == ["b1"])
    }

    @Test func translationsAreACatalogueOfTheirOwn() throws {
        let path = try folder([
            "01-a/01-x.md": lesson("a1"), "nb/01-a/01-x.md": lesson("a1"), "nbx/01-x.md": lesson("x1"),
        ])
        #expect(LessonCatalogue(path: path).lessons.map(\.file) == ["\(path)/01-a/01-x.md", "\(path)/nbx/01-x.md"])
        #expect(LessonCatalogue(path: path).allProblems.isEmpty)
        #expect(LessonCatalogue(path: path + "/nb").lessons.map(\.id) == ["a1"])
    }

    @Test func listsAFolderByFrontMatterAlone() throws {
        let path = try folder([
            "02-b/01-x.md": lesson("b1"), "01-a/01-x.md": lesson("a1") + String(repeating: "more\n", count: 5000),
            "README.md": "# no", "broken.md": "# no front matter", "empty.md": "",
        ])
        let listed = ListedLesson.all(in: path)
        #expect(listed.map(\.id) == ["a1", "b1"])
        #expect(listed.first?.lesson?.steps.count == 1)
        // What is listed is read when it is asked for, and only once.
        try write(Array("gone".utf8), to: path + "/02-b/01-x.md")
        try write(Array("gone".utf8), to: path + "/01-a/01-x.md")
        #expect(listed.last?.lesson == nil)
        #expect(listed.first?.lesson != nil)
    }

    @Test func reportsDoubledIds() throws {
        let path = try folder(["1.md": lesson("a"), "2.md": lesson("a")])
        #expect(
            LessonCatalogue(path: path).problems.map(\.description) == [
                "\(path)/2.md:1:1: error: the id 'a' is that of \(path)/1.md too; give every lesson its own id"
            ])
    }

    @Test func saysWhyAFileCannotBeRead() throws {
        let path = try folder(["empty.md": "", "huge.md": String(repeating: "x", count: LessonFile.largestSize + 1)])
        try write([0x23, 0, 1], to: path + "/binary.md")
        try write([0x23, 0xFF, 10], to: path + "/latin.md")
        mkfifo(path + "/pipe.md", 0o600)
        func problems(_ name: String) -> [String] {
            LessonCatalogue(path: "\(path)/\(name)").allProblems.map(\.message)
        }
        #expect(problems("absent.md") == ["there is no such file"])
        #expect(problems("empty.md") == ["the file is empty"])
        #expect(problems("huge.md") == ["the file has 2097153 bytes, more than 2097152"])
        #expect(problems("binary.md") == ["it is no text: it holds NUL characters"])
        #expect(problems("latin.md") == ["it is no text in UTF-8"])
        #expect(problems("pipe.md") == ["it is no plain file"])
        mkdir(path + "/none", 0o755)
        #expect(problems("none") == ["the folder has no lessons"])
    }

    @Test func opensDataAtOrBelowTheLessonOnly() throws {
        let path = try folder([
            "out.csv": "a,b\n1,2\n", "l/in.csv": "a,b\n1,2\n", "l/sub/in.csv": "a,b\n3,4\n", "l2/in.csv": "a,b\n1,2\n",
        ])
        symlink(path + "/out.csv", path + "/l/link.csv")
        symlink(path + "/l/in.csv", path + "/l/inside.csv")
        symlink(path + "/l2", path + "/l/folder")
        func problems(_ link: String) throws -> [String] {
            let text = "---\nmlshell: 1\ntitle: T\nid: t\n---\n# T\n## Data d\n[d](\(link))\n## S\ntext\n"
            try write(Array(text.utf8), to: path + "/l/lesson.md")
            return LessonFile.read(path + "/l/lesson.md").problems.map(\.message)
        }
        for link in ["in.csv", "sub/in.csv", "inside.csv", "./in.csv", "sub/../in.csv"] {
            #expect(try problems(link) == [])
        }
        for link in ["../out.csv", "link.csv", "folder/in.csv", "/etc/x.csv", "../l2/in.csv", "https://x.org/a.csv"] {
            #expect(try problems(link) == ["'\(link)': it does not lie in the lesson's folder"])
        }
        #expect(try problems("absent.csv") == ["'absent.csv': there is no such file"])
    }

    @Test func findsBuiltInLessons() throws {
        let path = try folder([
            "pkg/.build/debug/mlshell": "", "pkg/Lessons/a.md": "", "usr/bin/mlshell": "",
            "usr/share/mlshell/Lessons/a.md": "",
            "bin/mlshell": "",
        ])
        let real = try #require(realpath(path, nil).map { String(cString: $0) })
        #expect(LessonCatalogue.builtInPath(executable: path + "/pkg/.build/debug/mlshell") == real + "/pkg/Lessons")
        #expect(
            LessonCatalogue.builtInPath(executable: path + "/usr/bin/mlshell") == real + "/usr/share/mlshell/Lessons")
        #expect(LessonCatalogue.builtInPath(executable: path + "/bin/mlshell") == nil)
        #expect(LessonCatalogue.builtInPath(executable: path + "/absent") == nil)
    }
}
