/// Bytes to compress.
enum Samples {
    static let page = Array(String(repeating: "<p>Speke has 12 gardens.</p>\n", count: 400).utf8)

    /// So many bytes without any order, which cannot be made shorter.
    static func disordered(_ length: Int) -> [UInt8] {
        var number: UInt32 = 7
        return (0..<length).map { _ in
            number = number &* 1_664_525 &+ 1_013_904_223
            return UInt8(truncatingIfNeeded: number >> 24)
        }
    }
}
