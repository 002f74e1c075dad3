/// A message with placeholders, `The figure for {place} is {value}.`, taken apart once.
package struct MessagePattern: Hashable, Sendable {
    /// Why a text is no pattern; offsets count UTF-8 bytes from its start.
    package enum Fault: Error, Hashable {
        /// A `{` without its `}`, or a `}` without its `{`.
        case unclosedBrace(offset: Int)
        case unknownPlaceholder(String, offset: Int)
    }

    enum Piece: Hashable, Sendable {
        /// Where they stand among all its words.
        case words(Range<Int>)
        /// The position of the argument that takes the place of a placeholder; one with a capital letter, `{Place}`,
        /// begins with a capital letter, as a sentence does.
        case argument(Int, isCapitalised: Bool)
    }

    let pieces: [Piece]
    /// Everything but the placeholders, in UTF-8.
    let words: [UInt8]
    /// The text, where it has no placeholder.
    let plain: String?

    /// - Parameters:
    ///   - placeholders: the names of the arguments that the pattern is given, in their order.
    ///   - allowsCapitals: whether `{Place}` may stand for `{place}`: not where the argument is markup.
    package init(_ text: String, placeholders: [String], allowsCapitals: Bool = true) throws(Fault) {
        var pieces: [Piece] = []
        var words: [UInt8] = []
        var taken = 0
        var placeholder: [UInt8]?
        var opened = 0
        func endWords() {
            if taken < words.count { pieces.append(.words(taken..<words.count)) }
            taken = words.count
        }
        for (offset, byte) in text.utf8.enumerated() {
            switch (byte, placeholder) {
            case (UInt8(ascii: "{"), nil):
                endWords()
                placeholder = []
                opened = offset
            case (UInt8(ascii: "}"), let bytes?):
                let name = String(decoding: bytes, as: UTF8.self)
                let argument = try Self.argument(name, placeholders, at: opened)
                if case .argument(_, isCapitalised: true) = argument, !allowsCapitals {
                    throw .unknownPlaceholder(name, offset: opened)
                }
                pieces.append(argument)
                placeholder = nil
            case (UInt8(ascii: "}"), nil), (UInt8(ascii: "{"), _): throw .unclosedBrace(offset: offset)
            case (_, nil): words.append(byte)
            case (_, _): placeholder?.append(byte)
            }
        }
        if placeholder != nil { throw .unclosedBrace(offset: opened) }
        endWords()
        let hasArguments = pieces.contains { if case .argument = $0 { true } else { false } }
        self.pieces = pieces
        self.words = words
        plain = hasArguments ? nil : String(decoding: words, as: UTF8.self)
    }

    private static func argument(_ written: String, _ placeholders: [String], at offset: Int) throws(Fault) -> Piece {
        let name = written.prefix(1).lowercased() + written.dropFirst()
        guard let position = placeholders.firstIndex(of: name) else {
            throw .unknownPlaceholder(written, offset: offset)
        }
        return .argument(position, isCapitalised: name != written)
    }
}

/// The patterns of one message: one for all numbers, or one for each form that a number asks for.
package struct PluralMessage: Sendable {
    let usual: MessagePattern
    let forms: [PluralForm: MessagePattern]

    /// - Parameters:
    ///   - usual: the pattern for `other`, and for whatever has none of its own.
    ///   - forms: the patterns of other forms.
    package init(_ usual: MessagePattern, forms: [PluralForm: MessagePattern] = [:]) {
        self.usual = usual
        self.forms = forms
    }
}
