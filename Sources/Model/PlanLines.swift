/// What the lines of a plan's file hold, by their numbers; those that are not named hold running text.
public struct PlanLines: Hashable, Sendable {
    /// Lines of `key: value`, which are no sentences.
    public var fields: Set<Int>
    /// Lines on which an update begins.
    public var updates: Set<Int>
    /// Lines whose words are shown as they stand, without links: actions, and what residents said.
    public var plain: Set<Int>

    public init(fields: Set<Int> = [], updates: Set<Int> = [], plain: Set<Int> = []) {
        self.fields = fields
        self.updates = updates
        self.plain = plain
    }
}
