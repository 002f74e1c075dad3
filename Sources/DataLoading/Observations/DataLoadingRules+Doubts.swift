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
        and figures would stand under the wrong names. Names in another spelling are not looked at. It is a warning where only \
        the other rows say what the column is. `meant: [names]` in the indicator's data says that all are right.
        """
    )

    static let ofDoubts: [Rule] = [
        unscaledMultiple, mergedNumber, olderBesidePresentCode, overlappingParts, unreadPlaces, nameOfAnotherArea,
    ]
}
