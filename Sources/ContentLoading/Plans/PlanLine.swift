internal import Diagnostics
internal import Markdown

/// One line of a plan's paragraph, without white space around it.
struct PlanLine {
    /// As it stands in the file.
    let typed: String
    /// As a reader sees it.
    let plain: String
    let location: SourceLocation

    init(_ line: SourceLine, path: String, skipping bytes: Int = 0) {
        let rest = String(decoding: line.text.utf8.dropFirst(bytes), as: UTF8.self)
        typed = TextNormalization.trimmed(rest)
        plain = InlinePlainText.of(typed)
        let space = rest.prefix { $0.isWhitespace }.utf8.count
        location = SourceLocation(path: path, line: line.line, column: line.column + bytes + space)
    }

    /// The place of a part of `plain`; that of the line where markup stands before it.
    func location(of part: Substring) -> SourceLocation {
        guard plain == typed else { return location }
        let offset = plain.utf8.distance(from: plain.startIndex, to: part.startIndex)
        return SourceLocation(path: location.path, line: location.line, column: location.column + offset)
    }

    /// The lines of a paragraph; the task marker of its item is left out.
    static func lines(of paragraph: Int, in document: Document, after marker: TaskMarker? = nil) -> [PlanLine] {
        document.lines(of: paragraph).map { line in
            guard let marker, line.source.contains(marker.source.lowerBound) else {
                return PlanLine(line, path: document.file.path)
            }
            let bytes = marker.source.upperBound - line.source.lowerBound
            return PlanLine(line, path: document.file.path, skipping: bytes)
        }
    }
}
