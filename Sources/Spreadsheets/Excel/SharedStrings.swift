internal import Primitives

/// The texts of a workbook, which cells point at by number (ECMA-376, part 1, 18.4).
final class SharedStrings: XMLHandler, @unchecked Sendable {
    // Filled while the part is read, and only read from then on.
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var isText = false
    /// Within a reading aid for Japanese, which is no part of the text.
    private var isPhonetic = false

    /// How many there are.
    var count: Int { ends.count }

    /// A text; empty for a number that none has.
    subscript(index: Int) -> ArraySlice<UInt8> {
        guard ends.indices.contains(index) else { return [] }
        return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    func start(_ name: String, _ attributes: XMLAttributes) {
        switch name.withoutPrefix {
        case "t": isText = !isPhonetic
        case "rPh": isPhonetic = true
        default: break
        }
    }

    func end(_ name: String) {
        switch name.withoutPrefix {
        case "t": isText = false
        case "rPh": isPhonetic = false
        case "si": ends.append(bytes.count)
        default: break
        }
    }

    func text(_ bytes: Span<UInt8>) {
        if isText { self.bytes.append(copying: bytes) }
    }
}
