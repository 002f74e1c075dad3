/// How some names of places stand in a sentence: `the {name}` for regions named after a point of the compass.
package struct AreaNameForm: Hashable, Sendable {
    /// The level of area it is for; nil for all.
    package let level: String?
    /// The first words of the names it is for; empty for all.
    package let firstWords: [String]
    /// Has one placeholder, `{name}`.
    package let pattern: MessagePattern

    package init(level: String?, firstWords: [String], pattern: MessagePattern) {
        self.level = level
        self.firstWords = firstWords
        self.pattern = pattern
    }

    func isFor(_ name: String, level: String) -> Bool {
        guard self.level.map({ $0 == level }) ?? true else { return false }
        return firstWords.isEmpty || firstWords.contains { name == $0 || name.hasPrefix($0 + " ") }
    }
}
