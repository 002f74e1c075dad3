/// A sentence with blanks, `The figure for {place} is {value}.`, taken apart once.
package struct Pattern: Hashable, Sendable {
    /// Why a text is no pattern; offsets count UTF-8 bytes from its start.
    package enum Fault: Error, Hashable {
        /// A `{` without its `}`, or a `}` without its `{`.
        case unclosedBrace(offset: Int)
        case unknownBlank(String, offset: Int)
    }

    enum Piece: Hashable, Sendable {
        /// Where they stand among all its words.
        case words(Range<Int>)
        case blank(Blank, isCapitalised: Bool)
    }

    let pieces: [Piece]
    /// Everything but the blanks, in UTF-8.
    let words: [UInt8]
    /// The text, where there is no blank to fill in.
    let plain: String?

    /// - Parameter offered: the blanks that can be filled in where the pattern is used.
    package init(_ text: String, offered: [Blank]) throws(Fault) {
        var pieces: [Piece] = []
        var words: [UInt8] = []
        var taken = 0
        var name: [UInt8]?
        var opened = 0
        func endWords() {
            if taken < words.count { pieces.append(.words(taken..<words.count)) }
            taken = words.count
        }
        for (offset, byte) in text.utf8.enumerated() {
            switch (byte, name) {
            case (UInt8(ascii: "{"), nil):
                endWords()
                name = []
                opened = offset
            case (UInt8(ascii: "}"), let bytes?):
                pieces.append(try Self.blank(String(decoding: bytes, as: UTF8.self), offered, at: opened))
                name = nil
            case (UInt8(ascii: "}"), nil), (UInt8(ascii: "{"), _): throw .unclosedBrace(offset: offset)
            case (_, nil): words.append(byte)
            case (_, _): name?.append(byte)
            }
        }
        if name != nil { throw .unclosedBrace(offset: opened) }
        endWords()
        let hasBlanks = pieces.contains { if case .blank = $0 { true } else { false } }
        self.pieces = pieces
        self.words = words
        plain = hasBlanks ? nil : String(decoding: words, as: UTF8.self)
    }

    private static func blank(_ written: String, _ offered: [Blank], at offset: Int) throws(Fault) -> Piece {
        let small = written.prefix(1).lowercased() + written.dropFirst()
        guard let blank = Blank(rawValue: small), offered.contains(blank) else {
            throw .unknownBlank(written, offset: offset)
        }
        return .blank(blank, isCapitalised: small != written)
    }
}
