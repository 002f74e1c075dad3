internal import Model

/// One word by which a place can be found.
struct PlaceWord: Hashable, Sendable {
    let word: String
    let area: AreaIndex
}
