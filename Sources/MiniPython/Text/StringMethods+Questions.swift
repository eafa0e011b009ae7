/// What a text consists of.
let stringQuestionMethods: [Native] = [
    Native("isalpha(self, /)", "Return whether all characters are letters and there is at least one.") {
        stringAll($0, $1, UnicodePoint.isAlphabetic)
    },
    Native("isalnum(self, /)", "Return whether all characters are letters or digits and there is at least one.") {
        stringAll($0, $1) { UnicodePoint.isAlphabetic($0) || UnicodePoint.isNumeric($0) }
    },
    Native("isdecimal(self, /)", "Return whether all characters are decimal digits and there is at least one.") {
        stringAll($0, $1, UnicodePoint.isDecimal)
    },
    Native("isdigit(self, /)", "Return whether all characters are digits and there is at least one.") {
        stringAll($0, $1, UnicodePoint.isDigit)
    },
    Native("isnumeric(self, /)", "Return whether all characters are numeric and there is at least one.") {
        stringAll($0, $1, UnicodePoint.isNumeric)
    },
    Native("isspace(self, /)", "Return whether all characters are whitespace and there is at least one.") {
        stringAll($0, $1, UnicodePoint.isSpace)
    },
    Native("isascii(self, /)", "Return whether all characters are ASCII.") { machine, args in
        Value(machine.textReceiver(args).isASCII)
    },
    Native("isprintable(self, /)", "Return whether all characters can be printed.") { machine, args in
        Value(CodePointIterator(machine.textReceiver(args).utf8).allSatisfy(UnicodePoint.isPrintable))
    },
    Native("isidentifier(self, /)", "Return whether the text is a valid name.") { machine, args in
        var points = CodePointIterator(machine.textReceiver(args).utf8)
        guard let first = points.next(), UnicodePoint.isIdentifierStart(first) else { return .false }
        return Value(points.allSatisfy(UnicodePoint.isIdentifierContinue))
    },
    Native("islower(self, /)", "Return whether all cased characters are in lower case and there is at least one.") {
        stringIsInCase($0, $1, UnicodePoint.isLower, not: { UnicodePoint.isUpper($0) || UnicodePoint.isTitle($0) })
    },
    Native("isupper(self, /)", "Return whether all cased characters are in upper case and there is at least one.") {
        stringIsInCase($0, $1, UnicodePoint.isUpper, not: { UnicodePoint.isLower($0) || UnicodePoint.isTitle($0) })
    },
    Native("istitle(self, /)", "Return whether each word starts in upper case and goes on in lower case.") {
        machine, args in
        var hasCased = false
        var previousIsCased = false
        for point in CodePointIterator(machine.textReceiver(args).utf8) {
            let isStart = UnicodePoint.isUpper(point) || UnicodePoint.isTitle(point)
            guard isStart || UnicodePoint.isLower(point) else {
                previousIsCased = false
                continue
            }
            if isStart == previousIsCased { return .false }
            previousIsCased = true
            hasCased = true
        }
        return Value(hasCased)
    },
]

@inline(__always)
private func stringAll(_ machine: Machine, _ args: Arguments, _ test: (UInt32) -> Bool) -> Value {
    machine.withReceiver(args) { text in
        if text.isASCII { return Value(text.count > 0 && text.utf8.allSatisfy { test(UInt32($0)) }) }
        return Value(CodePointIterator(text.utf8).allSatisfy(test))
    }
}

private func stringIsInCase(
    _ machine: Machine, _ args: Arguments, _ wanted: (UInt32) -> Bool, not unwanted: (UInt32) -> Bool
) -> Value {
    var isFound = false
    for point in CodePointIterator(machine.textReceiver(args).utf8) {
        if unwanted(point) { return .false }
        if !isFound { isFound = wanted(point) }
    }
    return Value(isFound)
}
