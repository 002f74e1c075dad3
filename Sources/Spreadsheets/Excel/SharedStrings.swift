internal import Primitives

/// The texts of a workbook, which cells point at by number (ECMA-376, part 1, 18.4).
struct SharedStrings: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    /// How many there are.
    var count: Int { ends.count }

    /// A text; empty for a number that none has.
    subscript(index: Int) -> ArraySlice<UInt8> {
        guard ends.indices.contains(index) else { return [] }
        return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    /// Adds a text behind the others.
    fileprivate mutating func append(_ text: [UInt8]) {
        bytes += text
        ends.append(bytes.count)
    }
}

/// `xl/sharedStrings.xml`: the texts, each of which may be in several parts.
final class SharedStringsPart: XMLHandler {
    private(set) var strings = SharedStrings()
    /// Why the texts cannot be read on.
    private(set) var fault: SpreadsheetFault?
    private let part: String
    private var text = CellText()
    private var isText = false
    /// Within a part that is superscript.
    private var isRaised = false
    /// Within a reading aid for Japanese, which is no part of the text.
    private var isPhonetic = false

    /// - Parameter part: the file of the archive that the texts are in, for faults.
    init(part: String) {
        self.part = part
    }

    func start(_ name: String, _ attributes: XMLAttributes) {
        switch name.withoutPrefix {
        case "r": isRaised = false
        case "vertAlign": isRaised = attributes["val"] == "superscript"
        case "t": isText = !isPhonetic
        case "rPh": isPhonetic = true
        default: break
        }
    }

    func end(_ name: String) {
        switch name.withoutPrefix {
        case "t": isText = false
        case "rPh": isPhonetic = false
        case "r": isRaised = false
        case "si":
            text.finish()
            if text.isTooLong { fault = fault ?? .longText(part: part, "text \(strings.count + 1)") }
            strings.append(text.bytes)
            text.removeAll()
        default: break
        }
    }

    func text(_ bytes: Span<UInt8>) {
        if isText { text.append(bytes, isRaised: isRaised) }
    }
}
