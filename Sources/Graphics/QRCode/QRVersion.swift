/// A size of code, and how its codewords are divided into blocks: versions 1 to 10 at level M of error correction.
///
/// The numbers are those of tables 7 and 9 and of annex E of ISO/IEC 18004:2015.
struct QRVersion: Equatable, Sendable {
    /// From 1 to 10.
    let number: Int
    /// How many codewords of error correction each block has.
    let correctionPerBlock: Int
    /// How many codewords of data each block has, the shorter blocks first.
    let blocks: [Int]
    /// The rows and columns in which alignment patterns have their middle.
    let alignment: [Int]

    /// All that are known, the smallest first.
    static let all: [QRVersion] = [
        QRVersion(number: 1, correctionPerBlock: 10, blocks: [16], alignment: []),
        QRVersion(number: 2, correctionPerBlock: 16, blocks: [28], alignment: [6, 18]),
        QRVersion(number: 3, correctionPerBlock: 26, blocks: [44], alignment: [6, 22]),
        QRVersion(number: 4, correctionPerBlock: 18, blocks: [32, 32], alignment: [6, 26]),
        QRVersion(number: 5, correctionPerBlock: 24, blocks: [43, 43], alignment: [6, 30]),
        QRVersion(number: 6, correctionPerBlock: 16, blocks: [27, 27, 27, 27], alignment: [6, 34]),
        QRVersion(number: 7, correctionPerBlock: 18, blocks: [31, 31, 31, 31], alignment: [6, 22, 38]),
        QRVersion(number: 8, correctionPerBlock: 22, blocks: [38, 38, 39, 39], alignment: [6, 24, 42]),
        QRVersion(number: 9, correctionPerBlock: 22, blocks: [36, 36, 36, 37, 37], alignment: [6, 26, 46]),
        QRVersion(number: 10, correctionPerBlock: 26, blocks: [43, 43, 43, 43, 44], alignment: [6, 28, 50]),
    ]

    /// The smallest version that has room for so many bytes; nil for more than version 10 has room for.
    static func smallest(for bytes: Int) -> QRVersion? { all.first { bytes <= $0.mostBytes } }

    /// How many modules there are in a row, and as many rows.
    var size: Int { 17 + 4 * number }

    /// How many codewords of data there are in all blocks.
    var dataCodewords: Int { blocks.reduce(0, +) }

    /// How many bits say how many bytes follow.
    var bitsOfCount: Int { number < 10 ? 8 : 16 }

    /// How many bytes there is room for, after the mode and their number.
    var mostBytes: Int { (dataCodewords * 8 - QRCodewords.bitsOfMode - bitsOfCount) / 8 }

    /// The data with its error correction in the order in which codewords are placed: the first of each block, the
    /// second of each, and then the correction in the same way.
    func interleaved(_ data: [UInt8]) -> [UInt8] {
        var parts: [ArraySlice<UInt8>] = []
        var start = 0
        for length in blocks {
            parts.append(data[start..<start + length])
            start += length
        }
        let code = ReedSolomonCode(correction: correctionPerBlock)
        let corrections = parts.map { code.correction(for: $0) }
        var codewords: [UInt8] = []
        for position in 0..<(blocks.max() ?? 0) {
            for part in parts where position < part.count { codewords.append(part[part.startIndex + position]) }
        }
        for position in 0..<correctionPerBlock {
            for correction in corrections { codewords.append(correction[position]) }
        }
        return codewords
    }
}

/// The codewords of data that stand for a text.
enum QRCodewords {
    /// How many bits say which mode the data is in.
    static let bitsOfMode = 4
    private static let byteMode = 0b0100
    /// What fills the codewords that are left over, by turns.
    private static let padding: [UInt8] = [0xEC, 0x11]

    /// The mode, the number of bytes, the bytes, and what fills the rest.
    ///
    /// - Parameter version: one that has room for them.
    static func data(_ bytes: [UInt8], in version: QRVersion) -> [UInt8] {
        var bits: [Bool] = []
        func append(_ value: Int, bits count: Int) {
            for bit in (0..<count).reversed() { bits.append(value >> bit & 1 == 1) }
        }
        append(byteMode, bits: bitsOfMode)
        append(bytes.count, bits: version.bitsOfCount)
        for byte in bytes { append(Int(byte), bits: 8) }
        // Four bits end the data, where there is room for them; the last codeword is filled up.
        append(0, bits: min(4, version.dataCodewords * 8 - bits.count))
        append(0, bits: (8 - bits.count % 8) % 8)
        var codewords = stride(from: 0, to: bits.count, by: 8).map { start in
            bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
        }
        for position in 0..<max(0, version.dataCodewords - codewords.count) {
            codewords.append(padding[position % padding.count])
        }
        return codewords
    }
}
