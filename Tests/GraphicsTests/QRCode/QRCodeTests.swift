import Foundation
import Templates
import Testing

@testable import Graphics

@Suite struct QRCodeTests {
    /// The largest number of bytes of each version at level M, as the standard's table 7 has them.
    static let rooms = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213]

    @Test func takesTheSmallestVersionThatHasRoom() {
        #expect(QRVersion.all.map(\.mostBytes) == Self.rooms)
        #expect(QRCode("https://example.org/areas/sampleton/")?.size == 29)
        #expect(QRCode(String(repeating: "a", count: 213))?.size == 57)
        #expect(QRCode(String(repeating: "a", count: 214)) == nil)
    }

    @Test func leavesOutTextsOfWhichReadersGuessTheCharacters() {
        #expect(QRCode("https://example.org/areas/café/") == nil)
    }

    /// The example of annex I of ISO/IEC 18004: the digits 01234567 in version 1 at level M.
    @Test func correctsTheStandardsExample() {
        let data: [UInt8] = [
            0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11,
        ]
        let correction: [UInt8] = [0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55]
        #expect(ReedSolomonCode(correction: 10).correction(for: data[...]) == correction)
        #expect(QRVersion.all[0].interleaved(data) == data + correction)
    }

    @Test func beginsWithModeAndNumberOfBytes() {
        let codewords = QRCodewords.data([0x41, 0x42], in: QRVersion.all[0])
        #expect(codewords.prefix(5) == [0x40, 0x24, 0x14, 0x20, 0xEC])
        #expect(codewords.count == 16)
        let full = QRCodewords.data([UInt8](repeating: 0xFF, count: 14), in: QRVersion.all[0])
        #expect(full == [0x40] + [0xEF] + [UInt8](repeating: 0xFF, count: 13) + [0xF0])
    }

    /// The examples of annexes C and D of the standard.
    @Test func checksWhatACodeSaysOfItself() {
        #expect(QRInformation.format(.grid) == 0b100_0000_1100_1110)
        #expect(QRInformation.version(7) == 0b00_0111_1100_1001_0100)
    }

    @Test func hasRoomForExactlyItsCodewords() {
        for version in QRVersion.all {
            let count = version.dataCodewords + version.blocks.count * version.correctionPerBlock
            let dark = QRMatrix(version, codewords: [UInt8](repeating: 0xFF, count: count))
            let light = QRMatrix(version, codewords: [UInt8](repeating: 0, count: count))
            #expect(zip(dark.modules, light.modules).count { $0 != $1 } == count * 8)
            let more = QRMatrix(version, codewords: [UInt8](repeating: 0xFF, count: count + 1))
            // Fewer than eight modules remain.
            #expect(zip(dark.modules, more.modules).count { $0 != $1 } < 8)
        }
    }

    @Test func countsWhatLeadsReadersAstray() {
        let version = QRVersion.all[0]
        let matrix = QRMatrix(version, codewords: [UInt8](repeating: 0, count: 26))
        let points = QRMask.allCases.map { QRPenalty.points(of: matrix.masked($0)) }
        #expect(points.allSatisfy { $0 < QRPenalty.points(of: matrix) })
    }

    @Test func isDarkOnLightWithAnEdgeAroundIt() throws {
        let code = try #require(QRCode("https://example.org/"))
        let svg = code.svg(title: "Where <this> is").html.markup
        #expect(svg.hasPrefix(#"<svg class="qr" viewBox="0 0 33 33" role="img" aria-label="Where &lt;this&gt; is">"#))
        #expect(svg.contains(#"<path d="m4 4h7v1h-7z"#))
    }

    @Test(.enabled(if: BarcodeReader.isThere, BarcodeReader.reason), arguments: rooms)
    func isReadByAnotherProgram(_ bytes: Int) throws {
        let start = "https://example.org/areas/"
        let long = start + String(repeating: "sampleton-", count: 20)
        for text in [String(long.prefix(bytes)), String(long.prefix(bytes - 1))] {
            #expect(try BarcodeReader.read(#require(QRCode(text))) == text)
        }
    }
}

/// A reader of codes that is not Placard's, so that it cannot make the same mistake: `zbarimg` of ZBar.
enum BarcodeReader {
    static var isThere: Bool { path != nil }

    static let reason: Comment = "zbarimg (Debian: zbar-tools) is not on PATH, so no code was read back with it"

    private static var path: String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { "\($0)/zbarimg" }.first(where: FileManager.default.isExecutableFile)
    }

    /// The text that it finds in a picture of the code.
    static func read(_ code: QRCode) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "placard-\(UUID().uuidString).pgm")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(picture(of: code)).write(to: file)
        let process = Process()
        process.executableURL = URL(filePath: try #require(path))
        process.arguments = ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", file.path]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let found = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: found, as: UTF8.self).trimmingCharacters(in: .newlines)
    }

    /// A grey map (PGM) with six pixels a module.
    private static func picture(of code: QRCode) -> [UInt8] {
        let (scale, edge) = (6, 4)
        let side = (code.size + 2 * edge) * scale
        var bytes = Array("P5\n\(side) \(side)\n255\n".utf8)
        for y in 0..<side {
            for x in 0..<side {
                let (row, column) = (y / scale - edge, x / scale - edge)
                let isInside = (0..<code.size).contains(row) && (0..<code.size).contains(column)
                bytes.append(isInside && code.isDark(row: row, column: column) ? 0 : 255)
            }
        }
        return bytes
    }
}
