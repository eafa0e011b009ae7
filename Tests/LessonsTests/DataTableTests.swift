import Lessons
import MiniPython
import Testing

@Suite struct DataTableTests {
    private func table(_ csv: String) -> (DataTable?, [String]) {
        let reading = read(lessonText("## Data d\n[d](d.csv)\n## S\ntext\n"), files: ["d.csv": csv])
        return (reading.lesson?.tables.first, reading.problems.filter { $0.file == "d.csv" }.map(\.description))
    }

    private func column(_ cells: String...) -> DataTable.Values? {
        table("c,i\n" + cells.map { "\($0),1\n" }.joined()).0?.columns.first?.values
    }

    @Test func typesColumns() throws {
        #expect(column("1", "-2", "+3") == .whole([1, -2, 3]))
        #expect(column("1", "2.5", "1e3") == .decimal([1, 2.5, 1000]))
        #expect(column("001", "2") == .text(["001", "2"]))
        #expect(column("a", "2") == .text(["a", "2"]))
        #expect(column("NA", "") == .text(["NA", ""]))
        #expect(column("inf") == .text(["inf"]))
        guard case .decimal(let values)? = column("1", "NA", "", "2") else {
            Issue.record("no decimals")
            return
        }
        #expect(values[0] == 1 && values[1].isNaN && values[2].isNaN && values[3] == 2)
    }

    @Test func readsQuotes() {
        let (table, problems) = table("\u{FEFF}\"a, b\",c\r\n\"say \"\"x\"\"\",\"two\nlines\"\r\n")
        #expect(problems == [])
        #expect(table?.columns.map(\.name) == ["a, b", "c"])
        #expect(table?.columns.map(\.values) == [.text(["say \"x\""]), .text(["two\nlines"])])
    }

    @Test(arguments: [
        (
            "a;b\n1;2\n",
            "d.csv:1:1: error: the cells are divided by semicolons; divide them by commas, decimals by points"
        ),
        ("a,a\n1,2\n", "d.csv:1:3: error: two columns are named 'a'; rename one"),
        ("a,\n1,2\n", "d.csv:1:3: error: a column has no name; name every column in the first row"),
        ("a,b\n1,2\n3\n", "d.csv:3:1: error: this row has 1 cell, the header has 2; write one cell for each column"),
        ("a\n\"x\n", "d.csv:2:1: error: this quote is never closed; add a \" at the end of the cell"),
        ("a,b\n\"0,5\",1\n", "d.csv:2:1: error: '0,5' has a decimal comma; write 0.5"),
        ("a\n", "d.csv:1:1: error: the table has no rows; write one row of names, then rows of data"),
        ("a\n\"x\"y\n", "d.csv:2:1: error: 'y' stands behind a closing quote; double the quotes inside"),
    ])
    func reportsFaults(_ csv: String, _ expected: String) { #expect(table(csv).1 == [expected]) }

    @Test func placesTheFaultInTheLessonToo() {
        let reading = read(lessonText("## Data d\n[d](d.csv)\n## S\ntext\n"), files: ["d.csv": "a;b\n1;2\n"])
        #expect(
            reading.problems.first?.description
                == "t.md:8:1: error: 'd.csv' cannot be read as a table; see its own problems")
    }

    @Test(arguments: [
        (
            "## Data 1x\n",
            "t.md:7:1: error: '1x' cannot be a name in Python; write ## Data NAME with letters, digits and underscores"
        ),
        (
            "## Data d\ntext\n",
            "t.md:7:1: error: the data 'd' has 0 tables and 0 links to a CSV file; give one Markdown table or one link such as [text](file.csv)"
        ),
        ("## Data d\n[a](d.csv)\n", "t.md:8:1: error: 'd.csv': there is no such file; look at the name and the folder"),
        ("## Data d\n|a|\n|-|\n|0,5|\n", "t.md:10:2: error: '0,5' has a decimal comma; write 0.5"),
    ])
    func reportsDataSections(_ body: String, _ expected: String) {
        #expect(read(lessonText(body + "## S\ntext\n")).problems.map(\.description) == [expected])
    }

    @Test func isAnObjectOfTheLanguage() throws {
        let body =
            "## Data d\n| x | name | a b | columns |\n|-|-|-|-|\n| 1 | é | 2.5 | 7 |\n| 2 | f | NA | 8 |\n## S\ntext\n"
        let bench = try Bench(body)
        func value(_ text: String) -> JudgedValue { JudgedValue(bench.session.run(text).value, in: bench.session) }
        #expect(value("d.x") == .array(shape: [2], [.number(1), .number(2)]))
        #expect(value("d['a b'][0]") == .scalar(.number(2.5)))
        #expect(value("len(d)") == .scalar(.number(2)))
        #expect(value("'x' in d") == .scalar(.bool(true)))
        #expect(value("d.columns") == .array(shape: [4], ["x", "name", "a b", "columns"].map { .text($0) }))
        #expect(value("d['columns'][1]") == .scalar(.number(8)))
        #expect(
            value("repr(d)") == .scalar(.text("x  name  a b  columns\n1  é     2.5        7\n2  f     nan        8")))
        #expect(bench.session.run("d['z']").error?.typeName == "KeyError")
        #expect(bench.session.run("d.z").error?.typeName == "AttributeError")
        #expect(bench.session.run("d[0]").error?.typeName == "TypeError")
    }
}
