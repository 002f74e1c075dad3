/// Adds lines to `site.yml` and leaves everything else as its editors wrote it.
enum SettingsText {
    /// A list below a key of the settings, `areas: from:`, with the item to add.
    struct Item {
        /// The key of the settings: `areas`.
        let key: String
        /// The key of the list below it: `from`.
        let list: String
        /// The lines of the item, without indentation; the first begins with a hyphen.
        let lines: [String]
        /// A line beside the list, where the settings do not have the key yet.
        var beside: String?

        /// The item with its keys, as it stands where the settings have neither.
        var whole: [String] {
            ["\(key):", "  \(list):"] + lines.map { "    " + $0 } + (beside.map { ["  " + $0] } ?? [])
        }
    }

    /// The settings with an item more; nil where they have the key in a form that a program should not touch.
    static func adding(_ item: Item, to text: String) -> String? {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        let end = text.contains("\r\n") ? "\r" : ""
        func isKey(_ line: String, _ key: String) -> Bool {
            line.hasPrefix(key + ":") && line.dropFirst(key.count + 1).allSatisfy(\.isWhitespace)
        }
        guard let start = lines.firstIndex(where: { $0.hasPrefix(item.key + ":") }) else {
            return (lines + item.whole.map { $0 + end }).joined(separator: "\n") + "\n"
        }
        guard isKey(lines[start], item.key) else { return nil }
        let next = lines[(start + 1)...].firstIndex { line in
            !(line.isEmpty || line.first?.isWhitespace == true || line.hasPrefix("#"))
        }
        let block = (start + 1)..<(next ?? lines.endIndex)
        guard let list = lines[block].firstIndex(where: { $0.hasPrefix("  \(item.list):") }) else {
            // Behind the last line of the key that says something.
            let last = lines[block].lastIndex { !$0.allSatisfy(\.isWhitespace) && !$0.hasPrefix("#") } ?? start
            guard lines[block].allSatisfy({ $0.allSatisfy(\.isWhitespace) || $0.hasPrefix("  ") || $0.hasPrefix("#") })
            else { return nil }
            lines.insert(contentsOf: item.whole.dropFirst().map { $0 + end }, at: last + 1)
            return lines.joined(separator: "\n") + "\n"
        }
        guard isKey(lines[list], "  \(item.list)"), list + 1 < block.upperBound, lines[list + 1].hasPrefix("    - ")
        else {
            return nil
        }
        let below = lines[(list + 1)..<block.upperBound].firstIndex { !$0.hasPrefix("    ") } ?? block.upperBound
        lines.insert(contentsOf: item.lines.map { "    " + $0 + end }, at: below)
        return lines.joined(separator: "\n") + "\n"
    }
}
