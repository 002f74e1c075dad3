internal import Diagnostics

/// Faults of tables whose figures stand in several columns, rows or files.
extension DataLoadingRules {
    static let noColumnOfPeriods = Rule(
        "D150",
        "No column with a period in its name",
        """
        A mapping has `{period}` in the name of a column, `Year ending {period}`, for tables with a column for each period. No \
        column has such a name with a period in it.
        """
    )
    static let twoColumnsOfOnePeriod = Rule(
        "D151",
        "Two columns of one period",
        """
        Two columns have the same period in their names, so that it is not known which is meant. A name with more words in \
        it, `{period}: number`, tells them apart; where they stand in a row above, `header_rows: 2` reads both.
        """
    )
    static let periodsWithoutPart = Rule(
        "D152",
        "Periods without a column for a part",
        """
        Of the columns with a period in their names, a part such as the lower limit has none for some of the periods.
        """
    )
    static let incomparable = Rule(
        "D153",
        "Cell that cannot be held against a range",
        """
        A condition asks for numbers or periods from one to another, `{ from: 2015, to: 2023 }`, and a cell of the column is \
        neither. Its row is not read.
        """
    )
    static let exclusionWithoutRows = Rule(
        "D154",
        "Text to leave out that no row has",
        """
        A condition leaves rows out, `{ not: England }`, and no row has that text. Most likely it is misspelt, and rows are \
        read that were not meant.
        """
    )
    static let badRange = Rule(
        "D155",
        "Range without an order",
        """
        The ends of a range, `{ from: 2015, to: 2023 }`, are two numbers or two periods, the smaller first.
        """
    )
    static let secondPart = Rule(
        "D156",
        "Second row for one part of a figure",
        """
        A part of a figure stands in a row of its own, and two rows that say different things give it for one area and \
        period. The first is used. A condition (`where`) tells them apart, or `combine: sum` adds them up.
        """
    )
    static let incompleteRows = Rule(
        "D157",
        "Figure without one of its rows",
        """
        The parts of figures stand in rows of their own, and for some areas and periods one of them is not there: a limit \
        without the value, or a value without its limits.
        """
    )
    static let columnsOutOfOrder = Rule(
        "D158",
        "Columns in the wrong order",
        """
        `sum: { from: …, to: … }` adds up all columns from one to another as they stand in the file, both included, and the \
        first stands behind the last.
        """
    )
    static let totalAmongColumns = Rule(
        "D159",
        "Total that is added up with its columns",
        """
        Of the columns that are added up, one is as large as the others together in every row: most likely their total, so \
        that everything would be counted twice. `meant: [totals]` in the indicator's data says that all are parts.
        """
    )
    static let emptyPartOfSum = Rule(
        "D160",
        "Empty cell among those that are added up",
        """
        A cell of the columns that are added up is empty while others are not, so that the sum is not known.
        """
    )
    static let rowWithoutColumn = Rule(
        "D161",
        "Row without a column for its number",
        """
        A part of a figure stands in a row of its own, and nothing says in which column of it: it is that of `value`, where \
        this is the name of a column, or the one that `column:` beside `where:` names.
        """
    )
    static let withoutOther = Rule(
        "D162",
        "Figure without a number from elsewhere",
        """
        The numerator or denominator comes from another file or indicator, which has none for the area and period of a row. \
        Periods must be the same; a file without a `period` serves all of them.
        """
    )
    static let unknownIndicator = Rule(
        "D163",
        "Numbers of an indicator that is not there",
        """
        `{ indicator: id }` takes the values of another indicator of the site, which must be counts of the same areas and \
        periods, come from files of their own, and have no `suppress_below`: what is withheld there would be seen here.
        """
    )
    static let groupsDividedByAll = Rule(
        "D296",
        "Groups divided by everybody",
        """
        The rows of a mapping are of groups (`by`), and the numbers that it takes from another indicator or file are those of \
        everybody. Of 30 women among 100 women and 100 men the share would be 15% and not 30%. The other indicator needs the \
        same breakdown and groups, or the other file a mapping for each group with a `where` of its own. Where each group is \
        meant to be set against everybody, `meant: [everybody]` says so.
        """
    )
    static let flatLimits = Rule(
        "D297",
        "Limits that only repeat the value",
        """
        The lower or the upper limit of the likely range is the value itself in all figures, as where the column of the value \
        is mapped three times. By a range without width every difference would be clear, so that these limits are left out. \
        Map the columns of the limits, or neither; `meant: [limits]` says that the file is like that.
        """
    )
    static let marginTakenForLimit = Rule(
        "D346",
        "Margins about as large as the values",
        """
        `margin` is how far the likely range reaches to either side of a value. In all figures it is about the value itself, \
        as where the column of the upper or the lower limit is mapped as margin. Map it as `upper` or `lower`; \
        `meant: [limits]` in the indicator's data says that the margins are so.
        """
    )
    static let fractionsOfPeople = Rule(
        "D298",
        "Fractions of people",
        """
        An indicator counts people, households or crimes, and some of its values are no whole numbers. `5.104` may be 5,104 \
        with a point between thousands, or a figure in thousands (`scale: 1000`). It is an error where all have three digits \
        behind the point. `meant: [fractions]` in the indicator's data says that they are estimates.
        """
    )
    static let unitThatIsAName = Rule(
        "D314",
        "Unit that is a name",
        """
        A unit stands behind every number, and this one says what kind of figure it is: *61 percentage*, *612 average*. Write \
        `"%"`, what is counted (`people`), or in what it is measured (`years`, `out of 10`).
        """
    )
    static let unitWithANumber = Rule(
        "D315",
        "Unit that begins with a number",
        """
        A unit stands behind every number, and this one begins with a thousand, so that readers would see two numbers in a \
        row: *612 1,000 people*. Write `thousand people`, or `scale: 1000` in the indicator's data and `people`.
        """
    )
    static let nameOfSeveralAreas = Rule(
        "D164",
        "Name that several areas have",
        """
        A table has names in place of codes, and a name is that of several areas of the level. A wrong figure would be worse \
        than none, so that its rows are not read. Add the table's own name for one of them to `also_known_as` in `areas.csv`, \
        or a column of codes to the table.
        """
    )
    static let noNameKnown = Rule(
        "D165",
        "Names of which none is that of an area",
        """
        A table has names in place of codes, and none of them is that of an area of the level that the mapping says.
        """
    )
    static let misspeltName = Rule(
        "D166",
        "Name that is nearly that of an area",
        """
        A table has names in place of codes, and a name is a slip away from that of an area which has no figure in it, or has \
        more words: `Altham Ward`. Write it as `areas.csv` has it, or add it to `also_known_as` there. It is a warning where \
        two or three letters differ, and in a national file, where another letter may make the name of another place.
        """
    )
    static let unknownNames = Rule(
        "D316",
        "Names of no area",
        """
        A table has names in place of codes, and some are those of no area of the level. Add them to `also_known_as` in \
        `areas.csv`, or leave out the rows of places elsewhere: `where: { place: { not: England } }`. Of a file with twenty or \
        more such names, and fewer of the site's, nothing is said: it is a national one.
        """
    )
    static let levelWithoutAreas = Rule(
        "D167",
        "Level without areas",
        """
        `area: { name: …, level: … }` looks for names among the areas of one level, and no area has that level.
        """
    )

    static let contradictedPeriod = Rule(
        "D168",
        "Period that another column contradicts",
        """
        A column of periods, `DATE`, stands beside one with their names, `DATE_NAME`, and the two say different times: the last \
        month of a year, `2011-12`, beside `Jan 2011-Dec 2011`. The names are right.
        """
    )

    static let columnSummedTwice = Rule(
        "D192",
        "Column that is added up twice",
        """
        The list of columns to add up, `sum: [one, two]`, names one of them twice, which would be counted twice.
        """
    )
    static let unreadRows = Rule(
        "D190",
        "Rows and columns that are not read",
        """
        A note of `placard check`: how many rows and columns of a file of figures no mapping reads, and which. Official files \
        have more places and measures than a site, so that nothing is wrong with it; a figure that is missed on a page may be \
        among them.
        """
    )
    static let unreadTables = Rule(
        "D191",
        "Sheets that are not read",
        """
        A note of `placard check`: the sheets of a workbook, or the files of an archive, that no mapping reads.
        """
    )

    static let countedNumbers = Rule(
        "D290",
        "Rows that are counted and have numbers",
        """
        `combine: count` takes each row as one, and rows have other numbers in the column of the value. They are either to be \
        added up (`combine: sum`), or of no meaning for the count, so that `value` is left out of `columns`.
        """
    )
    static let namesBelowTable = Rule(
        "D291",
        "Second table below the first",
        """
        The names of columns stand again below the figures, so that a second table begins there, with figures of something \
        else under the same names. It is not read; each table belongs into a file or a sheet of its own.
        """
    )

    static let ofShapes: [Rule] = [
        noColumnOfPeriods, twoColumnsOfOnePeriod, periodsWithoutPart, incomparable, exclusionWithoutRows, badRange,
        secondPart, incompleteRows, columnsOutOfOrder, totalAmongColumns, emptyPartOfSum, rowWithoutColumn,
        withoutOther,
        unknownIndicator, nameOfSeveralAreas, noNameKnown, misspeltName, levelWithoutAreas, contradictedPeriod,
        unreadRows, unreadTables, columnSummedTwice, groupsDividedByAll, countedNumbers, namesBelowTable, flatLimits,
        marginTakenForLimit,
        fractionsOfPeople, unknownNames, unitThatIsAName, unitWithANumber,
    ]
}
