/// Words broken into lines of at most some letters, between words where there are any.
enum LabelLines {
    /// At most four lines; what is more ends in an ellipsis.
    static func of(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(word.count <= width ? String(word) : word.prefix(width - 1) + "…")
            }
        }
        guard lines.count > 4 else { return lines }
        // The last line is the figure, which must not be lost.
        return Array(lines.prefix(2)) + ["…"] + lines.suffix(1)
    }
}
