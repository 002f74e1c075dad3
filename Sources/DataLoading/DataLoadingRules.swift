package import Diagnostics

/// Every fault that can be found in CSV and boundary files.
///
/// D1 is about CSV files and figures, D2 about areas, building blocks and postcodes, D3 about boundaries.
package enum DataLoadingRules {
    static let notText = Rule(
        "D101",
        "File that is not UTF-8 text",
        """
        The file is in UTF-32, or holds a NUL byte, or is a workbook of an older kind, a document, JSON or a web page, so it \
        is not read at all. Save the sheet as 'CSV UTF-8' in the spreadsheet it came from.
        """
    )
    static let windows1252 = Rule(
        "D102",
        "File that is read as Windows-1252",
        """
        The file holds bytes that are not UTF-8. They are read as Windows-1252, which is what older spreadsheets write; \
        if that is wrong, names show the wrong letters. Save the file as 'CSV UTF-8' to be sure.
        """
    )
    static let quotationMark = Rule(
        "D103",
        "Quotation mark out of place",
        """
        A field that holds a comma, a line end or a quotation mark stands in quotation marks, and each quotation mark \
        inside it is doubled: "the ""new"" fund, part 2". A quotation mark that is never closed swallows the rest of the file; \
        text after a closing one leaves unclear where the field ends. One inside an unquoted field is read as it is, \
        with a warning.
        """
    )
    static let recordTooLong = Rule(
        "D280",
        "Row longer than any",
        """
        A row of the file has more than 1 MB (1,048,576 bytes), which no table has: the file is damaged, has no line ends, \
        or has a quotation mark that is closed far below. Neither the row nor what follows is read. So it is with more than \
        4 million empty lines.
        """
    )
    static let unknownArea = Rule(
        "D104",
        "Area code that is not in areas.csv",
        """
        A row names an area that the site does not have, so its figure appears on no page. A code that looks like a \
        misspelling is an error. A well-formed nine-character code of some other area is not: official files hold \
        more areas than most sites. Such rows are passed over in silence where they are most of the file, or belong \
        to another country, and are a warning otherwise.
        """
    )
    static let wrongFieldCount = Rule(
        "D105",
        "Row with the wrong number of fields",
        """
        A row has more or fewer fields than the header, so it is not known which field belongs to which column, and the \
        row is left out. Often a text with a comma lacks its quotation marks.
        """
    )
    static let missingColumn = Rule(
        "D106",
        "Column that the file does not have",
        """
        A mapping, or the file's own form, names a column that is not in the header. Nothing can be read without it. \
        Names must be the same letter for letter; spaces around them do not count.
        """
    )
    static let badNumber = Rule(
        "D107",
        "Number that cannot be read",
        """
        Numbers have digits, one decimal point, and commas or spaces between thousands if at all: 29,199 or 0.5 or \
        1.2e-3. £1,110, (0.5) for a minus, and 12% where the unit is % are read, and so are the usual codes of tables \
        in place of a number or in brackets behind it: c, 12.3 [r], <5, >95. NaN, infinity and numbers too large to \
        hold are refused. A marker with several meanings, such as -, n/a or the star of 12.3*, needs one under \
        `status_codes` in the indicator's data.
        """
    )
    static let badPeriod = Rule(
        "D108",
        "Period that cannot be read",
        """
        Periods are a year (2008), a financial year (2008/09, 202021), several years (2010 to 2012, 2020 - 22), several \
        financial years (2021/22 - 23/24), a quarter (2023 Q1), a month (2024-05, May 2024, May-24), a day (2024-05-15, \
        15/05/2024), a span in words (April 2022 to March 2025, Year ending March 2023), a start and a length \
        (2022-01-01/P3Y) or a first and a last day (2022-01-01/2022-12-31, 01/04/2022 to 31/03/2023). A marker may follow: \
        2023 [provisional], 2023 p.
        """
    )
    static let unknownStatus = Rule(
        "D109",
        "Status code without a meaning",
        """
        A status says why a figure is missing or how to take it. The codes x c z low u e p r b are known, with or without \
        brackets, and so are * (withheld) and .. and : (not available); a file's other codes need a meaning in the status \
        codes of the indicator's data.
        """
    )
    static let contradictoryRows = Rule(
        "D110",
        "Two figures for one area and period",
        """
        Two rows give one indicator different figures for the same area and period, and nothing says which is right. \
        The first is kept. Often a condition is missing that tells two measures in one file apart.
        """
    )
    static let valueOutOfRange = Rule(
        "D111",
        "Value that its kind cannot have",
        """
        A proportion lies between 0 and 100 per cent, a count or a rate is not negative, a rank is 1 or more and a decile \
        a whole number from 1 to 10. Anything else is refused, but for half a point by which rounding may miss. Where it is right, write \
        `meant: [out-of-range]` in the indicator's data.
        """
    )
    static let limitsMissValue = Rule(
        "D112",
        "Limits that do not enclose the value",
        """
        The lower limit is above the value or the upper one below it. By a rounding, that is a warning; further away the \
        limits are those of another figure, or in another unit. Where they are right, write `meant: [limits]` in the \
        indicator's data.
        """
    )
    static let countsContradictValue = Rule(
        "D113",
        "Counts that cannot be",
        """
        The numerator of a proportion is larger than its denominator, or one of them is below 0. Often two columns are swapped \
        in the mapping, or -1 stands where there is no number. Where a larger numerator is right, write `meant: [counts]` in \
        the indicator's data.
        """
    )
    static let withheldWithNumbers = Rule(
        "D114",
        "Missing figure that has numbers",
        """
        The status says that there is no figure, and yet the row has numbers. A figure that is withheld so that nobody \
        can be identified must not leak, so value, limits and numerator are dropped.
        """
    )
    static let missingWithoutReason = Rule(
        "D115",
        "Missing value without a reason",
        """
        A row has neither a value nor a status. Pages say 'not available'; a status would tell readers why.
        """
    )
    static let missingFile = Rule(
        "D116",
        "Data file that does not exist",
        """
        An indicator's data names a file that is not there, or that is a text. Paths count from the `indicators` folder: \
        data/figures.csv.
        """
    )
    static let conditionWithoutRows = Rule(
        "D117",
        "Condition that matches no row",
        """
        The rows are filtered by a column's text, and no row has it, so the indicator has no figures from this file.
        """
    )
    static let emptyFile = Rule(
        "D118",
        "File without rows",
        """
        The file is empty, or holds a header and nothing else.
        """
    )
    static let noKnownArea = Rule(
        "D119",
        "File without any area of the site",
        """
        No row of the file names an area of the site. Often the mapping takes the area from the column of names instead \
        of codes, or the codes are of an older or newer year.
        """
    )
    static let repeatedColumn = Rule(
        "D120",
        "Two columns of one name",
        """
        The header has a name twice, so it is not known which of the columns is meant.
        """
    )
    static let textBelowTable = Rule(
        "D122",
        "Text below the table",
        """
        A line below the header has text in its first field only. It is taken for a footnote and not read.
        """
    )
    static let tooManyPeriods = Rule(
        "D124",
        "More periods than an indicator can have",
        """
        An indicator can have figures for 65,536 different periods, and a table 16,384 columns with a period in their \
        names, as many as a workbook has. Those beyond are left out.
        """
    )
    static let periodWithTwoReadings = Rule(
        "D125",
        "Period with two readings",
        """
        2010-12 may be December 2010 or the years 2010 to 2012. 2015-16, 2015-2016 and 2015/2016 are one financial year; \
        beside 2013-14 and 2017-18 alone, 2015-16 may be two whole years. The other periods of the column usually say which: beside 2009-11 it is three years, between 2010-11 and 2011-01 a \
        month. 2013-15 can only be three years, and is read alone as well. Dates have the day first: where one of the \
        column has the month first, as 05/17/2024, none that might have it is read. What the column does not decide is \
        refused, with every reading and how to write it: 2010 to 2012, December 2010, 2015/16 or 2024-05-17.
        """
    )
    static let sharesOfOne = Rule(
        "D126",
        "Shares of 1 where per cent or rates are expected",
        """
        The values of a proportion, and of any other figure whose unit is %, are in per cent: 23.3, not 0.233; those of a \
        rate per 1,000 are 4.1, not 0.0041. All of a file are at most 1, or those of one period, level or area are a \
        hundredth of the others, or as small a part as the multiplier says. `scale: 100` in the indicator's data multiplies \
        value and limits by 100, `scale: 1000` by 1,000; `scale: 1` says that they are per cent, or per 1,000, as they \
        stand. Rates that may be so small are a warning, and so are means, medians and scores in % of which only some are. \
        Margins that are shares of 1 beside per cent, or points that `scale` multiplied, are told as well; \
        `meant: [limits]` says that they are right.
        """
    )
    static let percentSignsInPart = Rule(
        "D127",
        "Per cent signs in part of a column",
        """
        Some values of a column have a per cent sign, and others none and the size of a share of 1: 12% and 0.11. It is not \
        known whether the others are 11 or 0.11 per cent.
        """
    )
    static let futurePeriod = Rule(
        "D128",
        "Figure of a time that has not begun",
        """
        The period of a figure begins after the day for which the site is made, so it is a slip, or a projection. \
        `meant: [future]` in the indicator's data says that it is one.
        """
    )
    static let ancientPeriod = Rule(
        "D313",
        "Figure of a time long before there were figures",
        """
        The period of a figure begins before 1801, the year of the first census of Great Britain, so most likely a digit of \
        it is wrong: 1024 for 2024. `meant: [past]` in the indicator's data says that it is right.
        """
    )
    static let repeatedRows = Rule(
        "D129",
        "Rows that repeat one another",
        """
        Several rows give one area and period the same figure, and one of them is used. Where each row is one crime or one \
        school, `combine: count` in the indicator's data counts them; `combine: sum` adds up rows that are parts of one figure.
        """
    )
    static let totalAmongParts = Rule(
        "D130",
        "Total that is added up with its parts",
        """
        `combine: sum` adds up the rows of each area and period, and one of them has a label such as Total, Persons or All \
        crime beside rows with other words, or is in most areas as large as the others together, but for rounding: most \
        likely the total for both sexes or all ages, so that everybody would be counted twice. A condition (`where`) leaves \
        out the total, or its parts. `meant: [totals]` in the indicator's data says that all are parts.
        """
    )

    static let incompleteSum = Rule(
        "D131",
        "Sum of part of a period",
        """
        `combine` with `shown_as` makes years of months, say, and some have half as many months as others or fewer, or lack \
        one that others have although there are so many things in the rest that none in it would be a rare chance. \
        `meant: [parts]` in the indicator's data says that months without a row had nothing to count.
        """
    )

    static let ofFigures: [Rule] = [
        notText, windows1252, quotationMark, unknownArea, wrongFieldCount, missingColumn, badNumber, badPeriod,
        unknownStatus, contradictoryRows, valueOutOfRange, limitsMissValue, countsContradictValue,
        withheldWithNumbers, missingWithoutReason, missingFile, conditionWithoutRows, emptyFile, noKnownArea,
        repeatedColumn, textBelowTable, tooManyPeriods, periodWithTwoReadings,
        sharesOfOne, percentSignsInPart, futurePeriod, ancientPeriod, repeatedRows, totalAmongParts, incompleteSum,
        unreadableWorkbook, unknownSheet, severalSheets, besideTheTable, formulaWithoutResult, hiddenCells,
    ]

    /// Of what is too long for a table, and of what its cells hide.
    static let ofCells: [Rule] = [recordTooLong, unseenNumber]

    /// Every rule of the module, in the order of their codes.
    package static let all: [Rule] =
        (ofFigures + ofShapes + ofNotes + ofAreas + ofLookups + ofChanges + ofCells + ofBoundaries + ofDoubts
        + ofCombining)
        .sorted { $0.code < $1.code }
}
