package import Diagnostics

/// The spreadsheet in which a text keeps its actions or issues, and which of its columns says what.
package struct SheetMapping<Column: Hashable & Sendable>: Hashable, Sendable {
    /// What a column can say.
    package typealias Part = Column

    /// The file's path relative to the folder of such texts: `sampleton.csv`.
    package let file: Located<String>
    /// The sheet of a workbook; nil where its columns tell.
    package let sheet: Located<String>?
    /// The headers of the columns that have another name than their part; every other part has its own.
    package let columns: [Part: Located<String>]

    /// Names the file, and the columns whose headers are not the names of their parts.
    package init(file: Located<String>, sheet: Located<String>? = nil, columns: [Part: Located<String>] = [:]) {
        self.file = file
        self.sheet = sheet
        self.columns = columns
    }
}

/// What such a spreadsheet holds: texts with their places, nothing of them understood yet.
package struct TextSheet<Part: Hashable & Sendable>: Hashable, Sendable {
    /// One row.
    package struct Row: Hashable, Sendable {
        /// Without white space around them; a part whose cell is empty, or that has no column, is not there.
        package let cells: [Part: Located<String>]
        /// Where the row begins.
        package let declaredAt: SourceLocation

        /// Takes the cells of a row as they were read.
        package init(cells: [Part: Located<String>], declaredAt: SourceLocation) {
            self.cells = cells
            self.declaredAt = declaredAt
        }
    }

    /// The names of all columns, whether they are read or not.
    package let headers: [Located<String>]
    /// In the order of the file.
    package let rows: [Row]

    /// Takes what was read of a file.
    package init(headers: [Located<String>], rows: [Row]) {
        self.headers = headers
        self.rows = rows
    }
}
