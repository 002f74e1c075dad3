/// Words broken into lines, between words where there are any.
enum LabelLines {
    /// At most four lines; what is more ends in an ellipsis.
    ///
    /// - Parameters:
    ///   - width: the most letters of a line of several words.
    ///   - longest: the most letters of a word that has a line for itself.
    static func of(_ text: String, width: Int, longest: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(word.count <= longest ? String(word) : word.prefix(longest - 1) + "…")
            }
        }
        guard lines.count > 4 else { return lines }
        // The last line is the figure, which must not be lost.
        return Array(lines.prefix(2)) + ["…"] + lines.suffix(1)
    }
}
