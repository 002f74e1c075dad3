/// The files in a ZIP file, which is also what workbooks and documents of offices are.
///
/// Format: PKWARE's APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and 4.3.16. Only the directory at the end is believed;
/// sizes in the headers of the files are often 0. Archives over 4 GiB (ZIP64) are not read.
package struct ZIPArchive: Sendable {
    /// One file, with where its bytes are.
    package struct Entry: Sendable {
        /// The path in the archive, with `/` between its parts.
        package let name: String
        /// How many bytes it has when unpacked, as the directory says.
        package let size: Int
        fileprivate let method: Int
        fileprivate let isEncrypted: Bool
        fileprivate let checksum: UInt32
        fileprivate let packedSize: Int
        fileprivate let header: Int

        /// Whether it is a folder, which has no bytes.
        package var isFolder: Bool { name.hasSuffix("/") }
    }

    /// Why an archive, or a file of it, cannot be read.
    package enum Fault: Error, Hashable, Sendable {
        /// It has no directory: no ZIP file, or one whose end is missing.
        case cutOff
        /// It asks for a password.
        case encrypted(String)
        /// It is packed in another way than deflate.
        case unknownMethod(String, Int)
        /// Its bytes do not unpack to what the directory says.
        case damaged(String)
        /// It unpacks to more bytes than the limit.
        case tooLarge(String, limit: Int)
    }

    /// In the order of the directory.
    package let entries: [Entry]
    private let bytes: [UInt8]

    private static let (stored, deflated) = (0, 8)
    private static let directoryEnd: [UInt8] = [0x50, 0x4B, 5, 6]
    private static let mostEntries = 10_000

    /// Reads the directory.
    package init(_ bytes: [UInt8]) throws(Fault) {
        self.bytes = bytes
        guard let entries = Self.directory(of: bytes) else { throw .cutOff }
        self.entries = entries
    }

    /// The file of a name; the first where several have it.
    package func entry(named name: String) -> Entry? {
        entries.first { $0.name == name }
    }

    /// The bytes of a file, or the first of them where it is larger than the limit.
    package func start(of entry: Entry, limit: Int) -> [UInt8]? {
        var start: [UInt8] = []
        do throws(Fault) {
            try forEachChunk(of: entry, limit: .max) { chunk in
                start.append(copying: chunk.extracting(first: limit - start.count))
                return start.count < limit
            }
        } catch { return nil }
        return start
    }

    /// The bytes of a whole file.
    package func bytes(of entry: Entry, limit: Int) throws(Fault) -> [UInt8] {
        var whole: [UInt8] = []
        whole.reserveCapacity(min(entry.size, limit, 1 << 24))
        try forEachChunk(of: entry, limit: limit) { chunk in
            whole.append(copying: chunk)
            return true
        }
        return whole
    }

    /// Unpacks a file and hands its bytes over, some at a time.
    ///
    /// - Parameters:
    ///   - limit: the most bytes to unpack: more are a fault.
    ///   - use: takes the next bytes; whether to go on. What it is given is checked only at the end.
    package func forEachChunk(of entry: Entry, limit: Int, _ use: (Span<UInt8>) -> Bool) throws(Fault) {
        guard !entry.isEncrypted else { throw .encrypted(entry.name) }
        guard entry.method == Self.stored || entry.method == Self.deflated else {
            throw .unknownMethod(entry.name, entry.method)
        }
        guard let nameLength = bytes.number(at: entry.header + 26, count: 2),
            let extraLength = bytes.number(at: entry.header + 28, count: 2)
        else { throw .damaged(entry.name) }
        let start = entry.header + 30 + nameLength + extraLength
        guard start <= bytes.count, entry.packedSize <= bytes.count - start else { throw .cutOff }
        let packed = bytes[start..<(start + entry.packedSize)]
        var checksum: UInt32 = 0
        var count = 0
        func take(_ chunk: Span<UInt8>) -> Bool {
            checksum = Gzip.checksum(chunk, after: checksum)
            count += chunk.count
            return count <= limit && use(chunk)
        }
        let ending: Gzip.Ending =
            if entry.method == Self.deflated { Gzip.unpack(packed, .deflate, take) } else {
                take(packed.span) ? .whole : .stopped
            }
        if count > limit { throw .tooLarge(entry.name, limit: limit) }
        if ending == .stopped { return }
        guard ending == .whole, count == entry.size, checksum == entry.checksum else { throw .damaged(entry.name) }
    }

    private static func directory(of bytes: [UInt8]) -> [Entry]? {
        // The end of the directory is at the end of the file, before a comment of at most 65,535 bytes.
        let earliest = max(0, bytes.count - 22 - 65_535)
        guard bytes.count >= 22,
            let end = (earliest...(bytes.count - 22)).reversed().first(where: {
                bytes[$0...].starts(with: directoryEnd)
            }),
            let count = bytes.number(at: end + 10, count: 2), var place = bytes.number(at: end + 16, count: 4)
        else { return nil }
        var entries: [Entry] = []
        for _ in 0..<min(count, mostEntries) {
            guard bytes[min(place, bytes.count)...].starts(with: [0x50, 0x4B, 1, 2]),
                let flags = bytes.number(at: place + 8, count: 2),
                let method = bytes.number(at: place + 10, count: 2),
                let checksum = bytes.number(at: place + 16, count: 4),
                let packedSize = bytes.number(at: place + 20, count: 4),
                let size = bytes.number(at: place + 24, count: 4),
                let nameLength = bytes.number(at: place + 28, count: 2),
                let extraLength = bytes.number(at: place + 30, count: 2),
                let commentLength = bytes.number(at: place + 32, count: 2),
                let header = bytes.number(at: place + 42, count: 4), place + 46 + nameLength <= bytes.count
            else { return nil }
            entries.append(
                Entry(
                    name: String(decoding: bytes[(place + 46)..<(place + 46 + nameLength)], as: UTF8.self),
                    size: size,
                    method: method,
                    isEncrypted: flags & 1 == 1,
                    checksum: UInt32(checksum),
                    packedSize: packedSize,
                    header: header
                )
            )
            place += 46 + nameLength + extraLength + commentLength
        }
        return entries
    }
}

extension [UInt8] {
    /// A number, the smallest byte first; nil beyond the end.
    fileprivate func number(at place: Int, count: Int) -> Int? {
        guard place >= 0, place <= self.count - count else { return nil }
        return self[place..<(place + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
