/// Which addresses may stand in a page.
enum AddressSafety {
    /// Whether cmark's safe mode would leave an address out.
    static func isRefusedByCMark(_ address: String) -> Bool {
        isDangerous(Array(address.utf8.prefix(longestPrefix)))
    }

    /// The same for an address as a browser reads it: spaces and control characters do not hide a scheme.
    static func isDangerous(_ address: String) -> Bool {
        var visible: [UInt8] = []
        for scalar in address.unicodeScalars {
            guard visible.count < longestPrefix else { break }
            guard scalar.properties.generalCategory != .control, !scalar.properties.isWhitespace,
                scalar.properties.generalCategory != .format
            else { continue }
            visible += Array(String(scalar).utf8)
        }
        return isDangerous(visible)
    }

    private static let longestPrefix = 16
    private static let schemes = ["javascript:", "vbscript:", "file:", "data:"].map { Array($0.utf8) }
    private static let images = ["png", "gif", "jpeg", "webp"].map { Array("data:image/\($0)".utf8) }

    private static func isDangerous(_ start: [UInt8]) -> Bool {
        let start = start.map(\.lowercasedASCII)
        guard schemes.contains(where: { start.starts(with: $0) }) else { return false }
        return !images.contains { start.starts(with: $0) }
    }
}
