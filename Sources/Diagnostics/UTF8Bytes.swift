// What the bytes of a file say of themselves as UTF-8.
extension [UInt8] {
    /// The offset of the first byte after a byte order mark.
    package var startOfText: Int {
        starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The offset of the first byte that is not part of well-formed UTF-8; nil where all of it is.
    package var firstInvalidUTF8: Int? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }
}
