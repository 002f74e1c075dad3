internal import Diagnostics

/// A template's bytes with the places where its lines begin, for turning offsets into lines and columns.
struct TemplateSource: Sendable {
    let path: String
    let bytes: [UInt8]
    private let lineStarts: [Int]

    init(_ file: SourceFile) {
        path = file.path
        bytes = file.bytes
        lineStarts = [0] + file.bytes.indices.filter { file.bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    }

    /// Where the template begins: behind a byte order mark.
    var start: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    /// The line and column of an offset.
    func location(_ offset: Int) -> Diagnostics.SourceLocation {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return SourceLocation(path: path, line: low + 1, column: offset - lineStarts[low] + 1)
    }

    /// The bytes of a range as text.
    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// Whether the given bytes stand at an offset.
    func has(_ word: [UInt8], at offset: Int, before end: Int? = nil) -> Bool {
        let end = end ?? bytes.count
        guard offset >= 0, offset + word.count <= end else { return false }
        for index in word.indices where bytes[offset + index] != word[index] { return false }
        return true
    }

    /// The offset of the first byte that is not part of well-formed UTF-8.
    var firstBadByte: Int? {
        var decoder = UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch decoder.parseScalar(from: &iterator) {
            case .valid(let encoded): offset += encoded.count
            case .emptyInput: return nil
            case .error: return offset
            }
        }
    }
}
