/// How much a template may ask for before it is refused: far more than any real one needs.
enum TemplateLimits {
    /// How deep sections, partials, parents and blocks may stand in one another.
    static let depth = 64

    /// How many parts a template may have with everything it puts in.
    static let parts = 100_000

    /// How many bytes of its own text a template may have with everything it puts in.
    static let literalBytes = 16 << 20
}
