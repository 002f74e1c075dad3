internal import Model

/// Reads which areas a live block is about.
enum AreaSelectionReader {
    /// `areas` by name or as children of one, else `level` with `within`.
    static func read(_ fields: inout FieldReader) -> AreaSelection? {
        let names = fields.texts("areas")
        let level = fields.text("level").map { Located(AreaLevel.ID($0.value), at: $0.location) }
        let within = fields.text("within")
        if names.count == 1, let parent = Self.parent(in: names[0]) { return .children(of: parent) }
        if !names.isEmpty { return .named(names) }
        if let level { return .level(level, within: within) }
        fields.require(
            "areas",
            suggestion: "Write areas: [slug, slug], areas: children of slug, or level: followed by a level."
        )
        return nil
    }

    /// The area in `children of north-west`.
    private static func parent(in text: Located<String>) -> Located<String>? {
        let words = text.value.split(separator: " ")
        guard words.count == 3, words[0].lowercased() == "children", words[1].lowercased() == "of" else { return nil }
        return Located(String(words[2]), at: text.location)
    }
}
