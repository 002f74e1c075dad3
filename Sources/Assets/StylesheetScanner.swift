internal import Diagnostics

/// The bytes of a stylesheet or a drawing, and the few questions that whoever reads them asks.
struct StylesheetScanner {
    let file: SourceFile
    let count: Int

    init(_ file: SourceFile) {
        self.file = file
        count = file.bytes.count
    }

    /// Where the text begins: behind a byte order mark.
    var start: Int { file.bytes.startOfText }

    /// The byte at an offset; 0 behind the end.
    subscript(offset: Int) -> UInt8 { offset < count ? file.bytes[offset] : 0 }

    func text(_ range: Range<Int>) -> String {
        String(decoding: file.bytes[range], as: UTF8.self)
    }

    func isSpace(at offset: Int) -> Bool {
        offset < count && Self.isSpace(self[offset])
    }

    func isComment(at offset: Int) -> Bool {
        self[offset] == UInt8(ascii: "/") && self[offset + 1] == UInt8(ascii: "*")
    }

    func isQuote(at offset: Int) -> Bool {
        self[offset] == UInt8(ascii: "\"") || self[offset] == UInt8(ascii: "'")
    }

    /// Whether a word in small letters stands at an offset, in letters of any case.
    func has(_ word: StaticString, at offset: Int) -> Bool {
        let letters = Array(word.description.utf8)
        return letters.indices.allSatisfy { index in
            let byte = self[offset + index]
            return letters[index] == (byte >= 65 && byte <= 90 ? byte + 32 : byte)
        }
    }

    /// Behind the comment that begins at an offset; nil where it does not end.
    func endOfComment(at offset: Int) -> Int? {
        var end = offset + 2
        while end + 1 < count {
            if self[end] == UInt8(ascii: "*"), self[end + 1] == UInt8(ascii: "/") { return end + 2 }
            end += 1
        }
        return nil
    }

    /// Behind the text in quotation marks that begins at an offset; nil where its line or the file ends before it.
    func endOfQuoted(at offset: Int) -> Int? {
        var end = offset + 1
        while end < count {
            switch self[end] {
            case self[offset]: return end + 1
            case UInt8(ascii: "\n"): return nil
            case UInt8(ascii: "\\"): end += 2
            default: end += 1
            }
        }
        return nil
    }

    /// The first offset at or behind the given one that is neither white space nor in a comment.
    func skippingSpace(from offset: Int) -> Int {
        var next = offset
        while next < count {
            if isSpace(at: next) {
                next += 1
            } else if isComment(at: next), let end = endOfComment(at: next) {
                next = end
            } else {
                break
            }
        }
        return next
    }

    func location(_ offset: Int) -> Diagnostics.SourceLocation {
        LineMap(file.bytes, path: file.path).location(of: offset)
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B
    }
}
