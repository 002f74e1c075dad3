internal import Diagnostics
internal import Model

/// Reads `postcodes.csv`: in which area a postcode lies.
struct PostcodesReader {
    static let required = ["postcode", "area"]

    let codes: AreaCodes

    private struct Row {
        let postcode: PostcodeForm
        let area: AreaIndex
        let line: Int
    }

    /// The postcodes in their order; one that lies in two areas is there twice.
    func read(_ file: SourceFile, into diagnostics: inout DiagnosticCollector) -> [Postcode] {
        guard let table = NamedTable(file, required: Self.required, optional: [], into: &diagnostics) else { return [] }
        var rows: [Row] = []
        var unknown = UnknownAreas(column: "area")
        table.forEachRow(&diagnostics) { row, diagnostics in
            let text = row.text("postcode")
            guard let postcode = PostcodeForm(text) else {
                diagnostics.add(DataLoadingRules.badPostcode, in: file.path) {
                    .badPostcode(text, at: row.location("postcode"))
                }
                return
            }
            let code = row.text("area")
            guard let area = codes.index(ofAny: code) else {
                let bytes = Array(code.utf8)
                unknown.add(0..<bytes.count, in: bytes.span) { row.location("area") }
                return
            }
            unknown.addKnown(area)
            rows.append(Row(postcode: postcode, area: area, line: row.location.line))
        }
        unknown.report(in: file.path, codes: codes, into: &diagnostics)
        return sorted(rows, in: file.path, into: &diagnostics)
    }

    private func sorted(_ rows: [Row], in path: String, into diagnostics: inout DiagnosticCollector) -> [Postcode] {
        var postcodes: [Postcode] = []
        postcodes.reserveCapacity(rows.count)
        var last: Row?
        for row in rows.sorted(by: { ($0.postcode, $0.area, $0.line) < ($1.postcode, $1.area, $1.line) }) {
            if let last, last.postcode == row.postcode, last.area == row.area {
                diagnostics.add(DataLoadingRules.repeatedPostcode, in: path) {
                    .repeatedPostcode(row.postcode.text, line: row.line, first: last.line, path: path)
                }
                continue
            }
            postcodes.append(Postcode(text: row.postcode.text, area: row.area))
            last = row
        }
        return postcodes
    }
}

extension Diagnostic {
    fileprivate static func badPostcode(_ text: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.badPostcode,
            .error,
            text.isEmpty ? "the postcode is empty" : "\"\(text.shortened)\" is not a UK postcode",
            at: location,
            place: "column postcode",
            explanation: "A postcode looks like L24 9AB.",
            effect: "The row is left out."
        )
    }

    fileprivate static func repeatedPostcode(_ postcode: String, line: Int, first: Int, path: String) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.repeatedPostcode,
            .warning,
            "postcode \(postcode) is there twice with the same area",
            at: SourceLocation(path: path, line: line, column: 1),
            place: "column postcode",
            related: [
                .init(location: SourceLocation(path: path, line: first, column: 1), message: "the first is here")
            ]
        )
    }
}

/// A UK postcode as eight bytes that sort like its text.
///
/// The form is that of Royal Mail's Programmers' Guide: an outward code `A9`, `A99`, `AA9`, `AA99`, `A9A` or `AA9A`,
/// then a digit and two letters without C, I, K, M, O and V; `GIR 0AA` is the one exception.
private struct PostcodeForm: Hashable, Comparable {
    /// Four bytes of outward code filled up with spaces, a space, and the inward code.
    private let key: UInt64

    /// Reads a postcode in any case, with spaces anywhere; nil for anything else.
    init?(_ text: String) {
        var letters: [UInt8] = []
        for byte in text.utf8 where byte != .space {
            guard letters.count < 7, byte.isDigit || byte.isLetter else { return nil }
            letters.append(byte.isLetter ? byte & 0xDF : byte)
        }
        guard letters.count >= 5, Self.isOutward(letters.dropLast(3)), Self.isInward(letters.suffix(3))
        else { return nil }
        let padding = Array(repeating: UInt8.space, count: 8 - letters.count)
        key = (letters.dropLast(3) + padding + letters.suffix(3)).reduce(0) { $0 << 8 | UInt64($1) }
    }

    static func < (left: PostcodeForm, right: PostcodeForm) -> Bool {
        left.key < right.key
    }

    /// In capitals with one space: `L24 9AB`.
    var text: String {
        var bytes: [UInt8] = []
        for shift in stride(from: 56, through: 0, by: -8) {
            let byte = UInt8(truncatingIfNeeded: key >> UInt64(shift))
            if byte == .space && shift != 24 { continue }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isOutward(_ code: ArraySlice<UInt8>) -> Bool {
        if code.elementsEqual("GIR".utf8) { return true }
        let area = code.prefix { $0.isLetter }
        let district = code.dropFirst(area.count)
        guard (1...2).contains(area.count), (1...2).contains(district.count) else { return false }
        return district.first?.isDigit ?? false
    }

    private static func isInward(_ code: ArraySlice<UInt8>) -> Bool {
        guard let digit = code.first, digit.isDigit else { return false }
        return code.dropFirst().allSatisfy { $0.isLetter && !"CIKMOV".utf8.contains($0) }
    }
}
