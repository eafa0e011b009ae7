extension StringProtocol {
    /// Whether another text stands inside this one, byte for byte. O(bytes of both, multiplied, at worst).
    ///
    /// The rooms would otherwise find Foundation's search of the same name, which a library imports, and with it 65 MB
    /// of data about the world's languages would stand in the executable.
    public func contains(_ part: String) -> Bool {
        var rest = Substring(self).utf8
        while !rest.starts(with: part.utf8) {
            if rest.isEmpty { return false }
            rest.removeFirst()
        }
        return true
    }
}
