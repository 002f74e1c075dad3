package import Diagnostics

/// A file in which `⟦` and `⟧` mark where findings should be; the marks themselves are not in the file.
package struct MarkedFile {
    package let file: SourceFile
    /// Where each opening mark stood.
    package let places: [Diagnostics.SourceLocation]

    package init(_ marked: String, path: String) {
        var text = ""
        var places: [Diagnostics.SourceLocation] = []
        var line = 1
        var column = 1
        for scalar in marked.unicodeScalars {
            if scalar == "⟦" {
                places.append(SourceLocation(path: path, line: line, column: column))
            } else if scalar != "⟧" {
                text.unicodeScalars.append(scalar)
                column += String(scalar).utf8.count
                if scalar == "\n" { (line, column) = (line + 1, 1) }
            }
        }
        file = SourceFile(path: path, text: text)
        self.places = places
    }
}
