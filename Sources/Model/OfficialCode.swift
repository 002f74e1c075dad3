/// The form of the codes of the Office for National Statistics (GSS): a capital letter and eight digits, `E08000012`.
package enum OfficialCode {
    /// Whether a code, in UTF-8, has the form.
    package static func isOne(_ code: some Collection<UInt8>) -> Bool {
        guard let first = code.first, code.count == 9 else { return false }
        return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
            && code.dropFirst().allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
    }
}
