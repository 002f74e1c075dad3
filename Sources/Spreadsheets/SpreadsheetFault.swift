package import Primitives

/// Why a workbook cannot be read.
package enum SpreadsheetFault: Error, Hashable, Sendable {
    /// It asks for a password.
    case encrypted
    /// A binary workbook (`.xlsb`).
    case binaryWorkbook
    /// Its archive cannot be read.
    case archive(ZIPArchive.Fault)
    /// A file that every workbook has is not in the archive.
    case missingPart(String)
    /// A file of the archive is no XML that can be read.
    case xml(part: String, XMLReader.Fault)
    /// A sheet has more rows, columns or text than any program writes.
    case tooLarge(part: String, String)
    /// A cell, or a text that cells point at, has more characters than any program stores.
    case longText(part: String, String)
    /// A cell stands before the one that comes before it, or names a place that is none.
    case badCell(part: String, String)
}
