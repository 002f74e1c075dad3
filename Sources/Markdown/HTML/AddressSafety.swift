/// Which addresses may stand in a page, and which could run a script or read a file.
enum AddressSafety {
    /// Whether cmark's safe mode would leave an address out.
    static func isRefusedByCMark(_ address: String) -> Bool {
        isDangerous(Array(address.utf8.prefix(longestPrefix)))
    }

    /// Whether a browser may run or open an address as a dangerous scheme: spaces and control characters do not hide
    /// one.
    static func isDangerous(_ address: String) -> Bool {
        if let first = address.utf8.first, first.isASCIILetter, !"jvfd".utf8.contains(first.lowercasedASCII) {
            return false
        }
        var visible: [UInt8] = []
        for scalar in address.unicodeScalars {
            guard visible.count < longestPrefix else { break }
            if scalar.isASCII {
                if scalar.value > 0x20, scalar.value != 0x7F { visible.append(UInt8(truncatingIfNeeded: scalar.value)) }
            } else if !isInvisible(scalar.properties) {
                return isDangerous(visible)
            }
        }
        return isDangerous(visible)
    }

    private static func isInvisible(_ scalar: Unicode.Scalar.Properties) -> Bool {
        scalar.generalCategory == .control || scalar.generalCategory == .format || scalar.isWhitespace
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
