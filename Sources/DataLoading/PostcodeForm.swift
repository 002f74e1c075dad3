/// A UK postcode as eight bytes that sort like its text.
///
/// The form is that of Royal Mail's Programmers' Guide: an outward code `A9`, `A99`, `AA9`, `AA99`, `A9A` or `AA9A`,
/// then a digit and two letters without C, I, K, M, O and V; `GIR 0AA` is the one exception.
struct PostcodeForm: Hashable, Comparable {
    /// Four bytes of outward code filled up with spaces, a space, and the inward code.
    private let key: UInt64

    /// Reads a postcode in any case, with spaces anywhere; nil for anything else.
    init?(_ text: String) {
        var letters: [UInt8] = []
        for byte in text.utf8 where byte != .space {
            guard letters.count < 7, byte.isDigit || byte.isLetter else { return nil }
            letters.append(byte.isLetter ? byte & 0xDF : byte)
        }
        guard letters.count >= 5, Self.isOutward(letters.dropLast(3)), Self.isInward(letters.suffix(3))
        else { return nil }
        let padding = Array(repeating: UInt8.space, count: 8 - letters.count)
        key = (letters.dropLast(3) + padding + letters.suffix(3)).reduce(0) { $0 << 8 | UInt64($1) }
    }

    static func < (left: PostcodeForm, right: PostcodeForm) -> Bool {
        left.key < right.key
    }

    /// In capitals with one space: `L24 9AB`.
    var text: String {
        var bytes: [UInt8] = []
        for shift in stride(from: 56, through: 0, by: -8) {
            let byte = UInt8(truncatingIfNeeded: key >> UInt64(shift))
            if byte == .space && shift != 24 { continue }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isOutward(_ code: ArraySlice<UInt8>) -> Bool {
        if code.elementsEqual("GIR".utf8) { return true }
        let area = code.prefix { $0.isLetter }
        let district = code.dropFirst(area.count)
        guard (1...2).contains(area.count), (1...2).contains(district.count) else { return false }
        return district.first?.isDigit ?? false
    }

    private static func isInward(_ code: ArraySlice<UInt8>) -> Bool {
        guard let digit = code.first, digit.isDigit else { return false }
        return code.dropFirst().allSatisfy { $0.isLetter && !"CIKMOV".utf8.contains($0) }
    }
}
