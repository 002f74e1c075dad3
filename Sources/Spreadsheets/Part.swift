internal import Primitives

/// Reads one file of a workbook's archive as XML, as it is unpacked.
enum Part {
    /// The most bytes that one file may unpack to: about forty times the largest sheet of official statistics.
    static let limit = 1 << 32

    /// - Returns: whether the file was read to its end, and not stopped.
    static func read(_ name: String, of archive: ZIPArchive, with handler: any XMLHandler) throws(SpreadsheetFault) {
        guard let entry = archive.entry(named: name) else { throw .missingPart(name) }
        try read(entry, of: archive, with: handler) { _ in false }
    }

    /// - Parameter isDone: asked after each stretch of the file: whether the rest is not wanted.
    static func read(
        _ entry: ZIPArchive.Entry,
        of archive: ZIPArchive,
        with handler: any XMLHandler,
        until isDone: (any XMLHandler) -> Bool
    ) throws(SpreadsheetFault) {
        guard let reader = XMLReader(handler) else { throw .tooLarge(part: entry.name, "memory") }
        var isStopped = false
        do throws(ZIPArchive.Fault) {
            try archive.forEachChunk(of: entry, limit: limit) { chunk in
                guard reader.read(chunk) else { return false }
                isStopped = isDone(handler)
                return !isStopped
            }
        } catch { throw .archive(error) }
        if !isStopped, reader.fault == nil { _ = reader.read([UInt8]().span, isLast: true) }
        if let fault = reader.fault { throw .xml(part: entry.name, fault) }
    }
}

extension String {
    /// The name of an element without its prefix: `row` of `x:row`.
    var withoutPrefix: String {
        utf8.firstIndex(of: UInt8(ascii: ":")).map { String(self[index(after: $0)...]) } ?? self
    }
}
