/// A name that no context has.
struct UnknownField {
    /// The part of the name that was not found.
    let part: String

    /// What is said about it.
    let summary: String

    /// The context in which it was looked for first.
    let context: String

    /// The names it could have been.
    let candidates: [String]
}
