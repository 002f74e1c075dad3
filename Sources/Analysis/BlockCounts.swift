/// How many of the blocks that make up an area are in the first tenth.
package struct BlockCounts: Hashable, Sendable {
    package let inFirstTenth: Int
    /// The number of blocks that have a decile at all.
    package let known: Int
}
