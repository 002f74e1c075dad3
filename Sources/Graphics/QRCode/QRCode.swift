/// A text of ASCII as a square of dark and light modules that cameras read, as ISO/IEC 18004:2015 has it.
///
/// The text is written as its bytes (byte mode), with error correction of level M, which mends a code of which
/// 15 % cannot be read: enough for paper that was folded. Versions 1 to 10 are known, the smallest that has room is
/// taken, and of the eight masks the one with the fewest penalty points. Addresses have room in these: 213 bytes at
/// most.
package struct QRCode: Equatable, Sendable {
    /// How many modules there are in a row, and as many rows: 21 to 57.
    package let size: Int
    private let modules: [Bool]

    /// Nil for a text of more bytes than version 10 has room for, and for one with characters that are not in ASCII, of
    /// which readers guess what their bytes stand for.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.allSatisfy({ $0 < 128 }), let version = QRVersion.smallest(for: bytes.count) else { return nil }
        let codewords = version.interleaved(QRCodewords.data(bytes, in: version))
        var best: (penalty: Int, matrix: QRMatrix)?
        let matrix = QRMatrix(version, codewords: codewords)
        for mask in QRMask.allCases {
            let masked = matrix.masked(mask)
            let penalty = QRPenalty.points(of: masked)
            // Of two that are as good the first is taken.
            if penalty < best?.penalty ?? .max { best = (penalty, masked) }
        }
        guard let chosen = best?.matrix else { return nil }
        size = chosen.size
        modules = chosen.modules
    }

    /// Whether a module is dark.
    ///
    /// - Parameters:
    ///   - row: from 0, the topmost, to `size` less 1.
    ///   - column: from 0, the leftmost, to `size` less 1.
    package func isDark(row: Int, column: Int) -> Bool { modules[row * size + column] }
}

extension QRCode {
    /// Light modules around the code, without which readers do not find it.
    private static let quietZone = 4

    /// The code as a drawing, one unit a module, dark on a light ground whatever the colours of the page are.
    ///
    /// - Parameter title: what a reader who does not see it is told.
    package func svg(title: String) -> SVGWriter {
        let whole = size + 2 * Self.quietZone
        var svg = SVGWriter(capacity: 4_096)
        svg.element(
            "svg",
            .style("qr"),
            .text("viewBox", "0 0 \(whole) \(whole)"),
            .text("role", "img"),
            .text("aria-label", title)
        ) { svg in
            svg.element(
                "rect",
                .number("width", Double(whole)),
                .number("height", Double(whole)),
                .text("fill", "#fff")
            )
            svg.element("path", .path(path), .text("fill", "#000"), .text("shape-rendering", "crispEdges"))
        }
        return svg
    }

    /// A rectangle for each run of dark modules in a row.
    private var path: SVGPath {
        var path = SVGPath()
        for row in 0..<size {
            var column = 0
            while column < size {
                guard isDark(row: row, column: column) else {
                    column += 1
                    continue
                }
                let start = column
                while column < size, isDark(row: row, column: column) { column += 1 }
                let (left, top) = (Double(start + Self.quietZone), Double(row + Self.quietZone))
                path.move(left, top)
                path.across(to: Double(column + Self.quietZone))
                path.upright(to: top + 1)
                path.across(to: left)
                path.close()
            }
        }
        return path
    }
}
