extension Phrase {
    /// Where the phrase stands in the file of words: `figure` and `small_areas`.
    package var key: (group: String, name: String) {
        let words = Self.words(of: String(describing: self))
        let length = Self.longGroups.contains { words.starts(with: $0) } ? 2 : 1
        return (words.prefix(length).joined(separator: "_"), words.dropFirst(length).joined(separator: "_"))
    }

    /// The whole key as editors know it: `figure.small_areas`.
    package var keyPath: String { "\(key.group).\(key.name)" }

    /// The groups whose names are of two words.
    private static let longGroups = [["absent", "here"], ["action", "column"]]

    /// The words of a name such as `figureSmallAreas`, each in small letters.
    private static func words(of name: String) -> [String] {
        var words = [""]
        for letter in name {
            if letter.isUppercase { words.append("") }
            words[words.count - 1] += letter.lowercased()
        }
        return words
    }
}
