internal import Diagnostics
internal import Markdown

/// How large a drawing wants to be shown: by its `viewBox` (SVG 2, 8.6).
enum DrawingSize {
    /// Nil where the first element does not say, or says nothing that a picture could be.
    static func of(_ drawing: SourceFile) -> ShownPicture.Size? {
        let text = drawing.text
        guard let start = text.firstRange(of: "<svg"), let end = text[start.upperBound...].firstIndex(of: ">"),
            let box = text[start.upperBound..<end].firstRange(of: "viewBox=")
        else { return nil }
        let numbers = text[box.upperBound..<end].dropFirst().prefix { $0 != "\"" && $0 != "'" }
            .split { $0 == " " || $0 == "," || $0.isNewline }.prefix(5).compactMap { Double($0) }
        guard numbers.count == 4, (1...20_000).contains(numbers[2]), (1...20_000).contains(numbers[3]) else {
            return nil
        }
        return .init(width: Int(numbers[2].rounded()), height: Int(numbers[3].rounded()))
    }
}
