internal import Primitives

/// The files in a ZIP file, which is also what documents of offices are (APPNOTE.TXT 6.3, sections 4.3.12 and 4.3.16).
struct ZIPEntries {
    /// One file, with where its bytes are.
    struct Entry {
        let name: String
        fileprivate let method: Int
        fileprivate let packedSize: Int
        fileprivate let header: Int
    }

    /// In the order of the directory.
    let entries: [Entry]
    private let bytes: [UInt8]

    private static let (stored, deflated) = (0, 8)
    private static let directoryEnd: [UInt8] = [0x50, 0x4B, 5, 6]
    private static let mostEntries = 10_000

    /// Nothing for what is no ZIP file, or none that is whole.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        entries = Self.directory(of: bytes)
    }

    /// The bytes of a file, at most `limit` of them; nil where they cannot be unpacked.
    func bytes(of entry: Entry, limit: Int) -> [UInt8]? {
        guard let nameLength = Self.number(bytes, at: entry.header + 26, count: 2),
            let extraLength = Self.number(bytes, at: entry.header + 28, count: 2)
        else { return nil }
        let start = entry.header + 30 + nameLength + extraLength
        guard start <= bytes.count, entry.packedSize <= bytes.count - start else { return nil }
        let packed = bytes[start..<(start + entry.packedSize)]
        switch entry.method {
        case Self.stored: return Array(packed.prefix(limit))
        case Self.deflated: return Gzip.unpacked(Array(packed), .deflate, limit: limit)
        default: return nil
        }
    }

    private static func directory(of bytes: [UInt8]) -> [Entry] {
        // The end of the directory is at the end of the file, before a comment of at most 65,535 bytes.
        let earliest = max(0, bytes.count - 22 - 65_535)
        guard bytes.count >= 22,
            let end = (earliest...(bytes.count - 22)).reversed().first(where: {
                bytes[$0...].starts(with: directoryEnd)
            }),
            let count = number(bytes, at: end + 10, count: 2), var place = number(bytes, at: end + 16, count: 4)
        else { return [] }
        var entries: [Entry] = []
        for _ in 0..<min(count, mostEntries) {
            guard bytes[min(place, bytes.count)...].starts(with: [0x50, 0x4B, 1, 2]),
                let method = number(bytes, at: place + 10, count: 2),
                let size = number(bytes, at: place + 20, count: 4),
                let nameLength = number(bytes, at: place + 28, count: 2),
                let extraLength = number(bytes, at: place + 30, count: 2),
                let commentLength = number(bytes, at: place + 32, count: 2),
                let header = number(bytes, at: place + 42, count: 4), place + 46 + nameLength <= bytes.count
            else { break }
            let name = String(decoding: bytes[(place + 46)..<(place + 46 + nameLength)], as: UTF8.self)
            entries.append(Entry(name: name, method: method, packedSize: size, header: header))
            place += 46 + nameLength + extraLength + commentLength
        }
        return entries
    }

    /// A number, the smallest byte first; nil beyond the end.
    private static func number(_ bytes: [UInt8], at place: Int, count: Int) -> Int? {
        guard place >= 0, place <= bytes.count - count else { return nil }
        return bytes[place..<(place + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
