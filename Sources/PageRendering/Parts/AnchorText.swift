internal import ReportModel

/// Names for places inside a page.
enum AnchorText {
    /// A fragment made of an identifier: ASCII letters and digits, everything else a hyphen.
    static func of(_ identifier: String) -> String {
        let bytes = identifier.utf8.map { byte in
            switch byte {
            case 48...57, 65...90, 97...122: byte
            default: UInt8(ascii: "-")
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The fragment of an indicator's card, which no section of a page can have.
    static func indicator(_ id: Indicator.ID) -> String {
        "indicator-" + of(id.text)
    }
}
