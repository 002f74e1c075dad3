/// How large the words on a map are, in units of the drawing, so that they can be read as large as it is shown.
struct MapLettering: Hashable, Sendable {
    /// The size of the type.
    let size: Int

    /// The height of a line.
    var line: Int { size * 13 / 11 }
    /// The usual width of a letter.
    var letter: Double { Double(size) * 0.57 }

    /// The least that words are shown at.
    private static let pixels = 12

    /// The type that is 12 pixels high on a page that shows a drawing at two units a pixel, or smaller.
    ///
    /// - Parameters:
    ///   - height: of the drawing.
    ///   - most: how many pixels high the page shows it at most.
    init(height: Int, shownAtMost most: Int) {
        size = max(2 * Self.pixels, (Self.pixels * height + most - 1) / most)
    }
}
