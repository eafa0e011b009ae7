// Values as pictures, and kinds of values in words.
extension Message {
    public static let needsExpression = Message(
        ":p shows the value of an expression, such as a name.",
        nb: ":p viser verdien av et uttrykk, for eksempel et navn.")
    public static let emptyValue = Message(
        "It is empty: there is nothing to draw.", nb: "Den er tom: det er ingenting å tegne.")
    public static let oneValue = Message("One value has no picture.", nb: "Én enkelt verdi har ikke noe bilde.")

    public static func oneValue(_ value: String) -> Message {
        Message("One value has no picture: \(value).", nb: "Én enkelt verdi har ikke noe bilde: \(value).")
    }

    public static func setHasNoOrder(_ count: Int) -> Message {
        Message(
            "A set has no order to draw it in; it has \(counted(count, "member")).",
            nb: "En mengde har ingen rekkefølge å tegne den i; den har \(counted(count, "medlem", "medlemmer")).")
    }

    public static func noPicture(of kind: Message) -> Message {
        Message("There is no picture for ", nb: "Det finnes ikke noe bilde av ") + kind + "."
    }

    public static func onlyNumbersIn(_ dimensions: Int) -> Message {
        Message(
            "Only numbers can be drawn in \(dimensions) dimensions.",
            nb: "Bare tall kan tegnes i \(dimensions) dimensjoner.")
    }

    public static func firstMatrix(_ place: String) -> Message {
        Message("Its first matrix, \(place). ", nb: "Den første matrisen, \(place). ")
    }

    public static let numbersUndrawable = Message(
        "These numbers cannot be drawn.", nb: "Disse tallene kan ikke tegnes.")

    public static func table(rows: Int, columns: Int) -> Message {
        Message(
            "A table of \(counted(rows, "row")) and \(counted(columns, "column")).",
            nb: "En tabell med \(counted(rows, "rad", "rader")) og \(counted(columns, "kolonne", "kolonner")).")
    }

    // MARK: Descriptions

    public static func matrix(rows: Int, columns: Int) -> Message {
        Message(
            "A matrix of \(counted(rows, "row")) and \(counted(columns, "column")).",
            nb: "En matrise med \(counted(rows, "rad", "rader")) og \(counted(columns, "kolonne", "kolonner")).")
    }

    public static func numbers(_ count: Int) -> Message {
        Message("\(counted(count, "number")).", nb: "\(count) tall.")
    }
    public static func allAre(_ value: String) -> Message { Message(" All are \(value).", nb: " Alle er \(value).") }

    /// The smallest and the largest, with the places where they stand.
    public static func fromTo(_ low: (String, Message), _ high: (String, Message)) -> Message {
        Message(" Lowest \(low.0) ", nb: " Minst \(low.0) ") + low.1
            + Message(", highest \(high.0) ", nb: ", størst \(high.0) ") + high.1 + "."
    }

    public static func cell(row: Int, column: Int) -> Message {
        Message("in row \(row), column \(column)", nb: "i rad \(row), kolonne \(column)")
    }

    public static func at(_ label: String) -> Message { Message("at \(label)", nb: "ved \(label)") }
    public static func mean(_ value: String) -> Message { Message(" Mean \(value).", nb: " Gjennomsnitt \(value).") }

    public static func notFinite(_ count: Int) -> Message {
        Message(
            " \(counted(count, "value")) cannot be drawn: not finite.",
            nb: " \(counted(count, "verdi", "verdier")) kan ikke tegnes: ikke endelig.")
    }

    public static let noneFinite = Message(
        " None can be drawn: not finite.", nb: " Ingen kan tegnes: ingen er endelig.")

    // MARK: Words in pictures

    public static func moreRows(_ count: Int) -> Message { Message("\(count) more rows", nb: "\(count) rader til") }
    public static func moreColumns(_ count: Int) -> Message {
        Message("\(count) more columns", nb: "\(count) kolonner til")
    }
    public static let andMore = Message("… and ", nb: "… og ")
    public static let darkToLight = Message("from dark to light: ", nb: "fra mørkt til lyst: ")
    public static let blueToOrange = Message("from blue to orange: ", nb: "fra blått til oransje: ")

    public static func range(_ low: String, _ high: String) -> Message {
        Message("\(low) to \(high)", nb: "\(low) til \(high)")
    }

    public static let picture = Message("picture: ", nb: "bilde: ")

    public static let valueHeading = Message("value", nb: "verdi")
    public static let keyHeading = Message("key", nb: "nøkkel")

    // MARK: Kinds of values

    public static func list(of count: Int) -> Message { Message("a list of \(count)", nb: "en liste med \(count)") }
    public static func tuple(of count: Int) -> Message { Message("a tuple of \(count)", nb: "et tuppel med \(count)") }

    public static func set(of count: Int) -> Message { Message("a set of \(count)", nb: "en mengde med \(count)") }

    public static func dictionary(of count: Int) -> Message {
        Message("a dictionary of \(count)", nb: "en ordbok med \(count)")
    }

    public static func array(ofShape shape: String) -> Message {
        Message("an array of shape \(shape)", nb: "en array med formen \(shape)")
    }

    public static func shape(_ shape: String) -> Message { Message("shape \(shape)", nb: "formen \(shape)") }
    public static let aFunction = Message("a function", nb: "en funksjon")
    public static let aClass = Message("a class", nb: "en klasse")
    public static let aModule = Message("a module", nb: "en modul")

    /// A kind of value as people call it, with its article.
    public static func kind(_ type: String) -> Message {
        if let known = kinds[type] { return known }
        let first = type.lowercased().first.map { "aeio".contains($0) } ?? false
        return Message((first ? "an " : "a ") + type, nb: "en \(type)")
    }

    private static let kinds: [String: Message] = [
        "str": Message("a text", nb: "en tekst"), "int": Message("a whole number", nb: "et heltall"),
        "float": Message("a decimal number", nb: "et desimaltall"),
        "bool": Message("True or False", nb: "True eller False"), "NoneType": Message(verbatim: "None"),
        "list": Message("a list", nb: "en liste"), "tuple": Message("a tuple", nb: "et tuppel"),
        "dict": Message("a dictionary", nb: "en ordbok"), "set": Message("a set", nb: "en mengde"),
        "function": aFunction, "builtin_function_or_method": aFunction, "method": aFunction,
        "numpy.ndarray": Message("an array", nb: "en array"), "ndarray": Message("an array", nb: "en array"),
        "module": aModule, "range": Message("a range", nb: "en range"), "type": aClass,
    ]
}
