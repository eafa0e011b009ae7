import Plotting

/// A picture that a program asks to save in the folder where the shell was started.
struct SavedFigure {
    let file: SavedFile
    private let bytes: [UInt8]

    /// - Throws: `Problem` for a name that could lead out of the folder, or hide the file.
    init(_ name: String, _ bytes: [UInt8], in folder: String) throws(SavedFile.Problem) {
        let ending = name.split(separator: ".", omittingEmptySubsequences: false).last.map(String.init) ?? ""
        file = try SavedFile(name, ending: ending, in: folder)
        self.bytes = bytes
    }

    /// Whether nothing of anyone's is lost: there is no file of the name, or the shell has drawn it itself.
    /// - Throws: `Problem` where what has the name is no plain file.
    func losesNothing() throws(SavedFile.Problem) -> Bool {
        guard try file.exists() else { return true }
        let beginning = String(decoding: file.beginning(256), as: UTF8.self)
        return beginning.contains(SVGFigure.mark) || beginning.contains(PNGFigure.mark)
    }

    func write() throws(SavedFile.Problem) { try file.write(bytes) }
}
