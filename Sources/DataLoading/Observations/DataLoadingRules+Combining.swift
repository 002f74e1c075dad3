internal import Diagnostics

/// Faults of rows that are combined, and of columns and codes that are mapped as something else.
extension DataLoadingRules {
    static let partialPeriod = Rule(
        "D340",
        "Year of which a file has only a part",
        """
        Rows of months or quarters are added up or counted as years, and the file has none at all of some months of a year: it \
        begins or ends within it. Five months would be published as a year, and look like a fall by half. No figure is made \
        of such a year. `meant: [parts]` in the indicator's data says that nothing happened in the rest of it.
        """
    )
    static let limitsOfAnotherLevel = Rule(
        "D341",
        "Limits of another level",
        """
        The name of a column that is mapped as `lower`, `upper` or `margin` says that it has limits at 90%, 98%, 99% or 99.8%, \
        or a standard error or coefficient of variation, or quartiles, percentiles, or the lowest and highest value of an \
        area's parts, which say how unlike those are and not how sure the figure is. Pages call these limits *95%*, and test differences by them. Map the \
        limits at 95%, or none. `meant: [limits]` says that they are at 95%, whatever the name says.
        """
    )
    static let repeatedParts = Rule(
        "D342",
        "Rows that are the same and added up",
        """
        Rows are added up or counted (`combine`), and one is the same as another in every column, as where it was pasted twice. \
        Counted rows are held against one another where a column numbers them, such as `Crime ID`. `meant: [totals]` says that \
        both are meant.
        """
    )
    static let swappedCodes = Rule(
        "D343",
        "Code of the other sex",
        """
        The codes of a breakdown give a code of women, `F` or `Female`, to a group of men, or the other way round. \
        `meant: [groups]` says that it is right.
        """
    )
    static let yearsAsValues = Rule(
        "D344",
        "Years in the place of figures",
        """
        Every value of an indicator is the year of its own period: most likely the column of years is mapped as `value`. \
        `meant: [out-of-range]` says that the figures are years.
        """
    )
    static let distantPeriod = Rule(
        "D360",
        "Year far from all others",
        """
        All years of an indicator follow one another but one, which is 50 years away or more: 1925 for 2025, say, filled \
        down a column. `meant: [past]` in the indicator's data says that it is right.
        """
    )

    static let ofCombining: [Rule] = [
        partialPeriod, limitsOfAnotherLevel, repeatedParts, swappedCodes, yearsAsValues, distantPeriod,
    ]
}
