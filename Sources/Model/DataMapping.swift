/// How the columns of one CSV file become the figures of one indicator, so that an official file needs no editing.
public struct DataMapping: Hashable, Sendable {
    /// The parts of an observation that a column can give.
    public enum Part: String, Hashable, Sendable, CaseIterable {
        case area, period, value, lower, upper, numerator, denominator, status, note
    }

    /// Where one part of an observation comes from.
    public enum Cell: Hashable, Sendable {
        /// The column with this header.
        case column(Located<String>)
        /// A fixed text, which is the part of every row.
        case fixed(Located<String>)
    }

    /// The file's path relative to the `indicators` folder: `data/place-survey-2008.csv`.
    public let file: Located<String>
    /// Only rows whose columns hold these texts are read; sorted by column name.
    public let conditions: [Condition]
    /// Where each part comes from; a part that the file does not have is not there.
    public let cells: [Part: Cell]
    /// What the file's own status codes mean, beside the standard ones.
    public let statusCodes: [String: FigureStatus]

    /// One row filter: the column's text must equal `value`.
    public struct Condition: Hashable, Sendable {
        /// The column's header.
        public let column: Located<String>
        /// The text, compared without the white space around it.
        public let value: String

        /// Asks a column for a text.
        public init(column: Located<String>, value: String) {
            self.column = column
            self.value = value
        }
    }

    /// Puts a mapping together from what an indicator's front matter says.
    public init(
        file: Located<String>,
        conditions: [Condition] = [],
        cells: [Part: Cell],
        statusCodes: [String: FigureStatus] = [:]
    ) {
        self.file = file
        self.conditions = conditions
        self.cells = cells
        self.statusCodes = statusCodes
    }
}
