internal import Graphics

/// What the strips of all areas of a level have in common that have the same larger areas below the line.
struct StripSurroundings: Sendable {
    let backdrop: StripBackdrop
    /// The figures of the larger areas and the extremes in sentences.
    let description: String
}
