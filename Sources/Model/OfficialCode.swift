/// The form of the codes of the Office for National Statistics (GSS): a capital letter and eight digits, `E08000012`.
package enum OfficialCode {
    /// Whether a code, in UTF-8, has the form.
    package static func isOne(_ code: [UInt8]) -> Bool {
        code.count == 9 && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(code[0])
            && code.dropFirst().allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
    }
}
