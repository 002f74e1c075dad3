/// How the columns of one table become the figures of one indicator, so that an official file needs no editing.
package struct DataMapping: Hashable, Sendable {
    /// The parts of an observation that a column can give.
    package enum Part: String, Hashable, Sendable, CaseIterable {
        case area, period, value, lower, upper, margin, numerator, denominator, status, note
    }

    /// What stands in a pattern of headers in the place of their periods.
    package static let periodPlace = "{period}"

    /// Where one part of an observation comes from.
    package enum Cell: Hashable, Sendable {
        /// The column with this header.
        case column(Located<String>)
        /// A fixed text, which is the part of every row.
        case fixed(Located<String>)
        /// Columns whose names have a period where the pattern has `{period}`: `Year ending {period}`.
        case periods(Located<String>)
        /// The sum of the columns with these headers.
        case sum([Located<String>])
        /// The sum of all columns from one header to another, both included.
        case sumOfRange(from: Located<String>, to: Located<String>)
        /// A row of its own for the same area and period.
        case row(RowCell)
        /// A figure of another table or indicator for the same area and period.
        case other(OtherFigure)
        /// For the period: a column, and what else its texts need to be understood.
        case period(PeriodCell)
        /// For the area: the column that holds its name, and the level whose areas are named so.
        case name(column: Located<String>, level: Located<String>)
    }

    /// A column of periods that does not say all by itself.
    package struct PeriodCell: Hashable, Sendable {
        /// The header of the column.
        package let column: Located<String>
        /// The header of a column that says what sort of period it is: `Academic year`, `Week 12`.
        package let identifier: Located<String>?
        /// What a day or a month stands for: `2023-12-31` for the year 2023.
        package let shownAs: PeriodUnit?

        /// Names the columns, and what a day stands for.
        package init(column: Located<String>, identifier: Located<String>?, shownAs: PeriodUnit?) {
            self.column = column
            self.identifier = identifier
            self.shownAs = shownAs
        }
    }

    /// A usual length of periods, for which a day can stand.
    package enum PeriodUnit: String, Hashable, Sendable, CaseIterable {
        /// Itself: no other text is read.
        case day
        /// A calendar month, and three of them.
        case month, quarter
        /// January to December.
        case year
        /// April to March, and September to August.
        case financialYear = "financial-year"
        case academicYear = "academic-year"
    }

    /// A part of a figure that stands in a row of its own, such as a limit of the likely range.
    package struct RowCell: Hashable, Sendable {
        /// The header of its column; nil for that of the value.
        package let column: Located<String>?
        /// What marks its rows; it replaces conditions of the mapping on the same columns.
        package let conditions: [Condition]

        /// Names the rows, and the column where it is not that of the value.
        package init(column: Located<String>?, conditions: [Condition]) {
            self.column = column
            self.conditions = conditions
        }
    }

    /// Where a number comes from that the file itself does not have, such as a denominator.
    package enum OtherFigure: Hashable, Sendable {
        /// The values of another indicator of the site.
        case indicator(Located<String>)
        /// The column `value` of another file, by its own mapping; without a period the same number serves all.
        indirect case table(DataMapping)
    }

    /// Where the texts of the notes are that a table marks with `[note 3]`.
    package enum NoteSource: Hashable, Sendable {
        /// In the sheets of the workbook whose names say so.
        case automatic
        /// In the sheet of this name.
        case sheet(Located<String>)
        /// Nowhere: no note is shown.
        case none
    }

    /// The file's path relative to the `indicators` folder: `data/place-survey-2008.csv`.
    package let file: Located<String>
    /// The sheet of a workbook, or the file of an archive; nil where its columns tell.
    package let sheet: Located<String>?
    /// In how many rows the names of the columns stand, one below the other: 1 or 2.
    package let headerRows: Int
    /// Only rows that meet all of these are read; sorted by column name.
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
    /// Where the texts of its notes are.
    package let notes: NoteSource

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
        /// A period before the first census.
        case past
        /// Rows to add up of which one is as large as the others together.
        case totals
        /// Groups divided by everybody: crimes of each kind for each person of the area.
        case everybody
        /// A figure of everybody that does not lie among those of its groups.
        case groups
        /// Counts of people that are no whole numbers: estimates.
        case fractions
        /// Figures that are far from those of the smaller areas inside, or of other places and years.
        case parts
        /// Names beside codes of areas that are those of other areas.
        case names
        /// One period for all rows where the file says another, or figures that are those of the period before.
        case periods
    }

    /// One row filter: what the text of a column must be.
    package struct Condition: Hashable, Sendable {
        /// The column's header.
        package let column: Located<String>
        /// What is asked of its text.
        package let test: Test

        /// What is asked of a column's text, which is compared without the white space around it.
        package enum Test: Hashable, Sendable {
            /// It equals one of these; an empty one asks for an empty cell.
            case anyOf([String])
            /// It equals none of these.
            case noneOf([Located<String>])
            /// It is a number, or a period, between these two, both included; a missing one bounds nothing.
            case range(from: Located<String>?, to: Located<String>?)
        }

        /// Asks something of a column.
        package init(column: Located<String>, test: Test) {
            self.column = column
            self.test = test
        }

        /// Asks a column for one of several texts.
        package init(column: Located<String>, values: [String]) {
            self.init(column: column, test: .anyOf(values))
        }
    }

    /// Puts a mapping together from what an indicator's front matter says.
    package init(
        file: Located<String>,
        sheet: Located<String>? = nil,
        headerRows: Int = 1,
        conditions: [Condition] = [],
        cells: [Part: Cell],
        statusCodes: [String: FigureStatus] = [:],
        scale: Double? = nil,
        combine: Combination? = nil,
        meant: Set<Oddity> = [],
        by: GroupSource? = nil,
        notes: NoteSource = .automatic
    ) {
        self.file = file
        self.sheet = sheet
        self.headerRows = headerRows
        self.conditions = conditions
        self.cells = cells
        self.statusCodes = statusCodes
        self.scale = scale
        self.combine = combine
        self.meant = meant
        self.by = by
        self.notes = notes
    }

    /// Whether values follow from other columns, so that there need be none for them.
    ///
    /// - Parameter kind: what sort of number the indicator is; nil where it does not say.
    package static func isWorkedOut(_ cells: [Part: Cell], combine: Combination?, kind: ValueKind?) -> Bool {
        let hasCounts = cells[.numerator] != nil && cells[.denominator] != nil
        return combine == .count || hasCounts && (kind == .proportion || kind == .rate)
    }

    /// A copy of the mapping with other cells, and with other conditions where these are given.
    package func replacing(cells: [Part: Cell], conditions: [Condition]? = nil) -> DataMapping {
        DataMapping(
            file: file,
            sheet: sheet,
            headerRows: headerRows,
            conditions: conditions ?? self.conditions,
            cells: cells,
            statusCodes: statusCodes,
            scale: scale,
            combine: combine,
            meant: meant,
            by: by,
            notes: notes
        )
    }

    /// The conditions of the mapping, with others in place of those on the same columns.
    package func conditions(with others: [Condition]) -> [Condition] {
        let columns = Set(others.map(\.column.value))
        return (conditions.filter { !columns.contains($0.column.value) } + others)
            .sorted { $0.column.value < $1.column.value }
    }
}
