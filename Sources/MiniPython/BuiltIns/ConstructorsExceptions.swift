/// Methods of every exception.
let exceptionBuildingMethods: [Native] = [
    Native("__init__(self, *args, **kwargs)", "Keep what the exception is made with as its args.") {
        machine, arguments in
        guard let exception = arguments[0].exception else { return .none }
        if let keywords = arguments.keywords, !keywords.pairs.isEmpty {
            throw machine.error(.typeError, "\(exception.type.name)() takes no keyword arguments")
        }
        exception.arguments = try machine.heap.tuple(arguments.rest)
        return .none
    },
    Native("add_note(self, note, /)", "Add a note to the exception; it is shown below the error.") {
        machine, arguments in
        guard let exception = arguments[0].exception else { return .none }
        guard arguments[1].string != nil else {
            throw machine.error(.typeError, "note must be a str, not '\(machine.typeName(arguments[1]))'")
        }
        let name = machine.heap.name("__notes__")
        if let known = exception.attribute(name)?.list {
            try known.append(arguments[1], machine.heap)
        } else {
            try exception.setAttribute(name, machine.heap.list([arguments[1]]), machine.heap)
        }
        return .none
    },
    Native("with_traceback(self, traceback, /)", "The exception itself; this shell keeps its own traceback.") {
        _, arguments in
        arguments[0]
    },
]
