/// A compiled template: flat instructions, the bytes they copy, and the records they expect.
@usableFromInline
struct Program: Sendable {
    var instructions: [Instruction] = []
    @usableFromInline var literals: [UInt8] = []
    var layouts: [RecordLayout] = []

    /// How many records can be open at once, the page's own among them.
    var frameCount = 1
}
