/// How many of the blocks that make up an area are in the first tenth.
struct BlockCounts: Hashable, Sendable {
    let inFirstTenth: Int
    /// The number of blocks that have a decile at all.
    let known: Int
}
