internal import Diagnostics

/// Where a key of a file's front matter was typed.
struct FrontMatterLocation {
    let location: SourceLocation
    /// The first byte of its value, quotation marks left out, as an offset into the bytes of the file.
    let value: Int

    /// Nil where no line between the two lines of hyphens begins with the key.
    init?(of key: String, in file: SourceFile) {
        let wanted = Array("\(key):".utf8)
        var start = file.bytes.startOfText
        var line = 1
        while start < file.bytes.count {
            let end = file.bytes[start...].firstIndex { $0 == 10 || $0 == 13 } ?? file.bytes.count
            let text = file.bytes[start..<end]
            if line > 1, text.starts(with: "---".utf8) || text.starts(with: "...".utf8) { return nil }
            if text.starts(with: wanted) {
                let rest = text.dropFirst(wanted.count).drop { $0 == 32 || $0 == 9 }
                let isInQuotes = rest.first == 34 || rest.first == 39
                location = SourceLocation(path: file.path, line: line, column: 1)
                value = rest.startIndex + (isInQuotes ? 1 : 0)
                return
            }
            start = end + (file.bytes[end...].starts(with: [13, 10]) ? 2 : 1)
            line += 1
        }
        return nil
    }
}
