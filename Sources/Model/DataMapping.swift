/// How the columns of one CSV file become the figures of one indicator, so that an official file needs no editing.
package struct DataMapping: Hashable, Sendable {
    /// The parts of an observation that a column can give.
    package enum Part: String, Hashable, Sendable, CaseIterable {
        case area, period, value, lower, upper, numerator, denominator, status, note
    }

    /// Where one part of an observation comes from.
    package enum Cell: Hashable, Sendable {
        /// The column with this header.
        case column(Located<String>)
        /// A fixed text, which is the part of every row.
        case fixed(Located<String>)
    }

    /// The file's path relative to the `indicators` folder: `data/place-survey-2008.csv`.
    package let file: Located<String>
    /// The sheet of a workbook, or the file of an archive; nil where its columns tell.
    package let sheet: Located<String>?
    /// Only rows whose columns hold these texts are read; sorted by column name.
    package let conditions: [Condition]
    /// Where each part comes from; a part that the file does not have is not there.
    package let cells: [Part: Cell]
    /// What the file's own status codes mean, beside the standard ones.
    package let statusCodes: [String: FigureStatus]
    /// What value and limits are multiplied by: 100 for shares of 1; nil where the editor does not say.
    package let scale: Double?
    /// What rows of one area and period become together; nil where each is a figure of its own.
    package let combine: Combination?
    /// What would otherwise be taken for a slip, and is meant.
    package let meant: Set<Oddity>
    /// Of which groups its rows are; nil for figures of everybody.
    package let by: GroupSource?

    /// What several rows of one area and period become.
    package enum Combination: String, Hashable, Sendable, CaseIterable {
        /// The sum of their values, numerators and denominators.
        case sum
        /// The number of rows.
        case count
    }

    /// A figure that cannot be, as a rule.
    package enum Oddity: String, Hashable, Sendable, CaseIterable {
        /// A proportion below 0 or above 100, a negative count.
        case outOfRange = "out-of-range"
        /// A lower limit above the upper one.
        case limits
        /// A numerator above its denominator, or counts that are not those of the figure.
        case counts
        /// A period that begins after the day of the site.
        case future
        /// Rows to add up of which one is as large as the others together.
        case totals
    }

    /// One row filter: the column's text must equal one of `values`.
    package struct Condition: Hashable, Sendable {
        /// The column's header.
        package let column: Located<String>
        /// The texts, compared without the white space around them; an empty one asks for an empty cell.
        package let values: [String]

        /// Asks a column for one of several texts.
        package init(column: Located<String>, values: [String]) {
            self.column = column
            self.values = values
        }
    }

    /// Puts a mapping together from what an indicator's front matter says.
    package init(
        file: Located<String>,
        sheet: Located<String>? = nil,
        conditions: [Condition] = [],
        cells: [Part: Cell],
        statusCodes: [String: FigureStatus] = [:],
        scale: Double? = nil,
        combine: Combination? = nil,
        meant: Set<Oddity> = [],
        by: GroupSource? = nil
    ) {
        self.file = file
        self.sheet = sheet
        self.conditions = conditions
        self.cells = cells
        self.statusCodes = statusCodes
        self.scale = scale
        self.combine = combine
        self.meant = meant
        self.by = by
    }
}
