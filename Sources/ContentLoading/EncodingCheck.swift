internal import Diagnostics

/// Finds bytes that no text file may hold.
enum EncodingCheck {
    /// The offset of the first byte that is not UTF-8.
    static func firstBadByte(in bytes: [UInt8]) -> Int? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    /// What an editor should know about the first byte that is not UTF-8, or nil.
    static func diagnostic(for file: SourceFile, rules: YAMLRules) -> Diagnostic? {
        guard let offset = firstBadByte(in: file.bytes) else { return nil }
        let digits = String(file.bytes[offset], radix: 16, uppercase: true)
        let byte = String(repeating: "0", count: 2 - digits.count) + digits
        return Diagnostic(
            rules.notUTF8,
            .error,
            "byte 0x\(byte) is not UTF-8 text",
            at: LineIndex(of: file).location(of: offset),
            explanation: "The file was saved in another encoding, such as Windows-1252 or UTF-16, or was damaged.",
            suggestion: "Save it again as UTF-8.",
            effect: "The whole file is skipped."
        )
    }
}
