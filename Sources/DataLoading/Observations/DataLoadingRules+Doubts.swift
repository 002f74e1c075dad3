internal import Diagnostics

/// Faults of tables that read well, and whose figures would be wrong.
extension DataLoadingRules {
    static let unscaledMultiple = Rule(
        "D324",
        "Thousands that nothing multiplies",
        """
        The name of a column, the title above the table or the name of the sheet says that its numbers are thousands or \
        millions, `Population (000s)`, and neither the indicator's `unit` nor a `scale` does. 1.5 would be published for 1,500. \
        `scale: 1000` multiplies, `unit: thousand people` says so to readers, and `scale: 1` says that the numbers are as they \
        stand.
        """
    )
    static let mergedNumber = Rule(
        "D325",
        "Number in merged cells",
        """
        A number of a workbook stands in a cell that is merged over several rows, and is read in each of them. A count of all \
        of them together would be published for each, and added up several times: that is an error. Of other figures it is \
        only said.
        """
    )
    static let olderBesidePresentCode = Rule(
        "D322",
        "Rows of an older and the present code that are added up",
        """
        Rows of one area and period are added up (`combine`), some of them with the area's present code and some with an older \
        one (`also_known_as`). Most likely both say the same, and everybody would be counted twice. `meant: [totals]` says that \
        they are parts.
        """
    )
    static let overlappingParts = Rule(
        "D323",
        "Parts that overlap",
        """
        Of the rows or columns that are added up, two have labels that overlap: ages `Under 65` and `Under 18`, or `Owned` \
        beside `Owned outright` and `Owned with a mortgage`, which come to as much. People in both would be counted twice. \
        Leave one out; `meant: [totals]` says that they do not overlap.
        """
    )

    static let unreadPlaces = Rule(
        "D326",
        "Postcodes, rows and shapes of other places",
        """
        A note of `placard check`: how many postcodes of a directory, rows of a look-up or shapes of a file of boundaries are \
        of no area of the site, and so reach no page. National files have more places than a site; where it is nearly all or \
        too many, the column or `within` may be the wrong one.
        """
    )

    static let nameOfAnotherArea = Rule(
        "D327",
        "Name of another area beside a code",
        """
        A column has the names of the areas whose codes stand beside it, `Area Name` beside `Area Code`, and in some rows the \
        name is that of another area of the site: a column was pasted a row too far up or down, or sorted without the others, \
        and figures would stand under the wrong names. Capitals, punctuation \
        and the name of a level behind do not matter; names in another spelling are not looked at. It is a warning where only \
        the other rows say what the column is. `meant: [names]` in the indicator's data says that all are right.
        """
    )

    static let limitOutOfRange = Rule(
        "D328",
        "Limit that no figure can have",
        """
        A published limit of a likely range is below 0 or above 100 per cent, or below 0 for a count or a rate. Sources that \
        use the normal distribution have such limits for few people; as often a column of something else is mapped. \
        `meant: [limits]` in the indicator's data says that the source has them so.
        """
    )
    static let impossibleAmount = Rule(
        "D329",
        "Score or amount that cannot be",
        """
        A score is above the highest that its unit names, 72 `out of 10`, which is an error; or an average of money, time or \
        people is below 0. Some files write -99 where there is no number: `status_codes: { "-99": x }` says so. \
        `meant: [out-of-range]` in the indicator's data says that it is right.
        """
    )
    static let smallDenominators = Rule(
        "D330",
        "Denominators below their numerators",
        """
        Most denominators of a rate are below their numerators, or are small and no whole numbers (12.3), as numbers of \
        people in thousands are: 20,000 per 1,000 people. \
        `scale: 1000` among the keys of the denominator multiplies it. Where there are more events than people, \
        `meant: [counts]` in the indicator's data says so.
        """
    )
    static let nameOfAnotherUnit = Rule(
        "D331",
        "Column that names another unit or measure",
        """
        The name of a column, a condition or the title of the table says another unit than the indicator's: per 100,000 for a \
        rate per 1,000, a number for a per cent, money for years. Or the column is called a rank, a change, a median, another \
        sum of money or stretch of time, one sex, or a year that not all its figures are of, and the indicator is not. Most likely another column is meant. Where it is right, \
        `scale: 1` in the indicator's data says so, or the `scale` that makes the one of the other.
        """
    )

    static let shortenedNumber = Rule(
        "D332",
        "Number with fewer digits than it has",
        """
        `1.23E+05` is what a spreadsheet writes for 123,456 in a narrow column, and readers would be shown 123,000 as if it \
        were exact. Save the table again with a wider column; `scale: 1` in the indicator's data says that it is right.
        """
    )
    static let periodOfOneArea = Rule(
        "D334",
        "Year that only one area has",
        """
        One area has a figure for a year that is far from all others, and none for a year that all other areas of its level \
        have: 2012 for 2021, say. Or it has as many years as each other area, and one of them is a year that only it has, \
        2026 for 2025. Or each area has another year, one after the other, as spreadsheets fill a column. \
        `meant: [past]` in the indicator's data says that the years are right.
        """
    )
    static let nearlyPeriod = Rule(
        "D335",
        "Column whose name is nearly a period",
        """
        Where columns are named by their periods (`{period}`), one has a name of digits that is no period, `2012-23` for \
        `2022-23`. Its figures would be on no page.
        """
    )

    static let contradictedFixedPeriod = Rule(
        "D336",
        "Another time in the file than in the mapping",
        """
        `period: { is: "2023" }` gives all rows one period, and the file says another: the column of the figures is called \
        `2024`, or a column of years beside them says 2024. As a rule the file was brought up to date and `is:` was not, or the \
        other way round. It is a warning where the name of a column says more than a time, or where the name of the file or a \
        title above the table has an earlier year; a later one may be that of publication. Times that overlap are not reported, \
        such as 2023 and 2023/24, but several of them that are added up to one are. `meant: [periods]` in the \
        indicator's data says that it is right.
        """
    )

    static let repeatedYear = Rule(
        "D337",
        "Figures of a year that are those of the year before",
        """
        In every area the figure of the latest period is that of the period before, digit for digit: last year's column was \
        pasted again, as a rule. `meant: [periods]` in the indicator's data says that they are right.
        """
    )

    static let ofDoubts: [Rule] = [
        unscaledMultiple, mergedNumber, olderBesidePresentCode, overlappingParts, unreadPlaces, nameOfAnotherArea,
        limitOutOfRange, impossibleAmount, smallDenominators, nameOfAnotherUnit,
        shortenedNumber, periodOfOneArea, nearlyPeriod, contradictedFixedPeriod,
        repeatedYear,
    ]
}
