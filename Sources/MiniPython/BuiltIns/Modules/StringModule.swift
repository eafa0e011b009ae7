/// `string`: the letters, digits and marks of ASCII.
let stringModule = NativeModule(
    "string", "The letters, digits and punctuation marks of ASCII, as texts.",
    functions: { _ in
        [
            Native("capwords(s, sep=None)", "Capitalize every word, and join the words with one blank or with sep.") {
                machine, arguments in
                let text = arguments[0]
                let separator = arguments[1].isNone ? Value(machine.heap.name(" ")) : arguments[1]
                let words = try machine.call(machine.attribute(text, "split"), [arguments[1]])
                let capitalized = try machine.collect(words).map { word in
                    try machine.call(machine.attribute(word, "capitalize"), [])
                }
                return try machine.call(
                    machine.attribute(separator, "join"), [machine.heap.list(capitalized)])
            }
        ]
    },
    constants: { machine in
        let lower = "abcdefghijklmnopqrstuvwxyz"
        let digits = "0123456789"
        let punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
        let whitespace = " \t\n\r\u{0B}\u{0C}"
        return try [
            ("ascii_letters", lower + lower.uppercased()), ("ascii_lowercase", lower),
            ("ascii_uppercase", lower.uppercased()), ("digits", digits), ("hexdigits", digits + "abcdefABCDEF"),
            ("octdigits", "01234567"), ("printable", digits + lower + lower.uppercased() + punctuation + whitespace),
            ("punctuation", punctuation), ("whitespace", whitespace),
        ].map { ($0.0, try machine.heap.string($0.1)) }
    },
    pythonName: { $0 })
