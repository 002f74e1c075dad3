internal import Primitives

/// The texts of a workbook, which cells point at by number (ECMA-376, part 1, 18.4).
struct SharedStrings: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    /// A text; empty for a number that none has.
    subscript(index: Int) -> ArraySlice<UInt8> {
        guard ends.indices.contains(index) else { return [] }
        return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    /// Adds to the text that is being read.
    fileprivate mutating func append(_ text: Span<UInt8>) {
        bytes.append(copying: text)
    }

    /// Ends the text that is being read.
    fileprivate mutating func endText() {
        ends.append(bytes.count)
    }
}

/// `xl/sharedStrings.xml`: the texts, each of which may be in several parts.
final class SharedStringsPart: XMLHandler {
    private(set) var strings = SharedStrings()
    private var isText = false
    /// Within a reading aid for Japanese, which is no part of the text.
    private var isPhonetic = false

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
        case "si": strings.endText()
        default: break
        }
    }

    func text(_ bytes: Span<UInt8>) {
        if isText { strings.append(bytes) }
    }
}
