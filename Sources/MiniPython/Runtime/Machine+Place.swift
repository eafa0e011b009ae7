extension Machine {
    /// The text of the program that runs and the line, from 1, where it stands; nil where none runs.
    ///
    /// For what Swift code has to say about a place without raising anything, such as a warning.
    public var runningPlace: (source: SourceText, line: Int)? {
        var index = frameCount - 1
        while index >= 0 {
            let entry = frames[index].entry
            if !entry.pointee.isHidden {
                let code = entry.pointee.code
                let place = frames[index].next - entry.pointee.instructions - 1
                return (code.source, code.source.line(at: code.span(at: place).start))
            }
            index -= 1
        }
        return nil
    }
}
