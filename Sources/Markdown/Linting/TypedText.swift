/// The running text of one block as it was typed, lines kept apart, without what is escaped or became markup.
///
/// What is left in it of Markdown's own signs is what readers see of them.
struct TypedText {
    /// What stands for code, HTML, escaped signs, and the edges of links and emphasis.
    static let filler: UInt8 = 0

    /// The bytes of the text; lines are ended by LF.
    private(set) var bytes: [UInt8] = []

    /// The offset of each of the bytes in the file.
    private(set) var sources: [Int] = []

    /// The text of a block, from the nodes inside it.
    init(of block: Int, in nodes: [Node], typed file: [UInt8]) {
        for node in nodes[(block + 1)..<nodes[block].end] {
            switch node.kind {
            case .text(let literal): append(file, node.source, isPlain: literal.utf8.count == node.source.count)
            case .softBreak, .lineBreak: append(ASCII.newline, node.source.lowerBound)
            default: append(Self.filler, node.source.lowerBound)
            }
        }
    }

    /// The lines of the text, as ranges of its bytes.
    var lines: [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for (offset, byte) in bytes.enumerated() where byte == ASCII.newline {
            lines.append(start..<offset)
            start = offset + 1
        }
        return lines + [start..<bytes.count]
    }

    /// Whether some bytes stand at an offset.
    func has(_ text: String, at offset: Int) -> Bool {
        bytes[offset...].starts(with: text.utf8)
    }

    /// Where some bytes stand first from an offset on.
    func firstOffset(of text: String, from start: Int = 0) -> Int? {
        guard let first = text.utf8.first else { return nil }
        return bytes.indices.dropFirst(start).first { bytes[$0] == first && has(text, at: $0) }
    }

    /// A part of the text for a message, fillers left out.
    func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].filter { $0 != Self.filler }, as: UTF8.self)
    }

    private mutating func append(_ file: [UInt8], _ source: Range<Int>, isPlain: Bool) {
        var at = source.lowerBound
        while at < source.upperBound {
            if !isPlain, file[at] == ASCII.backslash, at + 1 < source.upperBound, file[at + 1].isASCIIPunctuation {
                append(Self.filler, at)
                at += 2
            } else {
                append(file[at], at)
                at += 1
            }
        }
    }

    private mutating func append(_ byte: UInt8, _ source: Int) {
        bytes.append(byte)
        sources.append(source)
    }
}
