/// The header of one file in a tar archive, in the form of POSIX (pax, IEEE Std 1003.1): `ustar`, with a pax header
/// before it where the path, size or time does not fit or a path is not ASCII.
///
/// Every file belongs to nobody in particular (user and group 0, without names) and is readable by all (644), so that
/// the bytes say nothing of the machine that made them. Folders have no entries: whatever unpacks the files makes them.
struct TarEntry {
    /// In UTF-8, with `/` between its parts.
    let path: String
    /// In bytes.
    let size: Int
    /// When the file was last changed, in seconds since 1970, not before it.
    let time: Int

    /// What stands before the bytes of the file: one block of 512 bytes, or three or more with a pax header.
    var header: [UInt8] {
        let records = paxRecords
        let file = block(isPlain ? Self.split(path) : nil, "0", size: size, time: time)
        guard !records.isEmpty else { return file }
        let name = Array("PaxHeaders/".utf8) + shortName
        return block((name, []), "x", size: records.count, time: 0) + records + Self.padding(after: records.count)
            + file
    }

    /// The header, the bytes of the file and what fills their last block.
    ///
    /// - Parameter bytes: as many as `size` says.
    func with(_ bytes: [UInt8]) -> [UInt8] {
        var entry = header
        entry.reserveCapacity(entry.count + bytes.count + Self.blockLength)
        entry += bytes
        entry += Self.padding(after: bytes.count)
        return entry
    }

    /// What ends an archive: two blocks of zeros.
    static let end = [UInt8](repeating: 0, count: 2 * blockLength)

    private static let blockLength = 512
    private static let nameLength = 100
    private static let prefixLength = 155
    private static let shortNameLength = 80
    /// Eleven octal digits: 8 GiB, or the year 2242.
    private static let largestNumber = 0o777_7777_7777

    /// The records of the pax header: what the fields of the other header cannot hold.
    private var paxRecords: [UInt8] {
        var records: [UInt8] = []
        if !isPlain || Self.split(path) == nil { records += Self.paxRecord("path", path) }
        if size > Self.largestNumber { records += Self.paxRecord("size", String(size)) }
        if time > Self.largestNumber { records += Self.paxRecord("mtime", String(time)) }
        return records
    }

    /// `18 path=index.html` and a line end, where 18 is the length of all of it in bytes.
    private static func paxRecord(_ key: String, _ value: String) -> [UInt8] {
        let rest = " \(key)=\(value)\n"
        var length = rest.utf8.count + 1
        // The digits of the length count too.
        while String(length).utf8.count + rest.utf8.count != length {
            length = String(length).utf8.count + rest.utf8.count
        }
        return Array("\(length)\(rest)".utf8)
    }

    private var isPlain: Bool { path.utf8.allSatisfy { $0 < 0x80 } }

    /// The end of the file's name with `_` for what is not ASCII: only readers that know no pax headers see it.
    private var shortName: [UInt8] {
        OutputPath.split(path).name.utf8.suffix(Self.shortNameLength).map { $0 < 0x80 ? $0 : UInt8(ascii: "_") }
    }

    /// A path as the two fields that hold it, cut at a `/` that belongs to neither; nil where it does not fit.
    private static func split(_ path: String) -> (name: [UInt8], prefix: [UInt8])? {
        let bytes = Array(path.utf8)
        if bytes.count <= nameLength { return (bytes, []) }
        // The first place that leaves a short enough name leaves the shortest prefix.
        let first = bytes.count - nameLength - 1
        guard let slash = bytes[first...].firstIndex(of: UInt8(ascii: "/")),
            slash > 0, slash <= prefixLength, slash + 1 < bytes.count
        else { return nil }
        return (Array(bytes[(slash + 1)...]), Array(bytes[..<slash]))
    }

    private static func padding(after count: Int) -> [UInt8] {
        [UInt8](repeating: 0, count: (blockLength - count % blockLength) % blockLength)
    }

    /// One header block.
    ///
    /// - Parameters:
    ///   - path: nil where a pax header has it.
    ///   - kind: `0` for a file, `x` for a pax header.
    private func block(_ path: (name: [UInt8], prefix: [UInt8])?, _ kind: String, size: Int, time: Int) -> [UInt8] {
        let path = path ?? (shortName, [])
        var block: [UInt8] = []
        block.reserveCapacity(Self.blockLength)
        func add(_ text: some Collection<UInt8>, width: Int) {
            block += text
            block += repeatElement(0, count: width - text.count)
        }
        func add(_ number: Int, width: Int) {
            // The pax header has a number that does not fit.
            let digits = String(number > Self.largestNumber ? 0 : number, radix: 8)
            add(Array((String(repeating: "0", count: width - 1 - digits.utf8.count) + digits).utf8), width: width)
        }
        add(path.name, width: Self.nameLength)
        add(0o644, width: 8)
        add(0, width: 8)
        add(0, width: 8)
        add(size, width: 12)
        add(time, width: 12)
        // The sum is taken with spaces in its own place.
        add(Array("        ".utf8), width: 8)
        add(Array(kind.utf8), width: 1)
        add([], width: Self.nameLength)
        add(Array("ustar".utf8), width: 6)
        add(Array("00".utf8), width: 2)
        add([], width: 32)
        add([], width: 32)
        add(0, width: 8)
        add(0, width: 8)
        add(path.prefix, width: Self.prefixLength)
        add([], width: Self.blockLength - block.count)
        let sum = String(block.reduce(0) { $0 + Int($1) }, radix: 8)
        let digits = String(repeating: "0", count: 6 - sum.utf8.count) + sum
        block.replaceSubrange(148..<156, with: Array(digits.utf8) + [0, UInt8(ascii: " ")])
        return block
    }
}
