package import Diagnostics

/// Every fault that can be found in CSV and boundary files.
///
/// D1 is about CSV files and figures, D2 about areas, building blocks and postcodes, D3 about boundaries.
package enum DataReadingRules {
    package static let notText = Rule(
        "D101",
        "File that is not UTF-8 text",
        """
        The file is in UTF-16 or UTF-32, or holds a NUL byte, so it is not read at all. Save it as 'CSV UTF-8' \
        in the spreadsheet it came from.
        """
    )
    package static let windows1252 = Rule(
        "D102",
        "File that is read as Windows-1252",
        """
        The file holds bytes that are not UTF-8. They are read as Windows-1252, which is what older spreadsheets write; \
        if that is wrong, names show the wrong letters. Save the file as 'CSV UTF-8' to be sure.
        """
    )
    package static let quotationMark = Rule(
        "D103",
        "Quotation mark out of place",
        """
        A field that holds a comma, a line end or a quotation mark stands in quotation marks, and each quotation mark \
        inside it is doubled: "the ""new"" fund, part 2". A quotation mark that is never closed swallows the rest of the file; \
        text after a closing one leaves unclear where the field ends. One inside an unquoted field is read as it is, \
        with a warning.
        """
    )
    package static let unknownArea = Rule(
        "D104",
        "Area code that is not in areas.csv",
        """
        A row names an area that the site does not have, so its figure appears on no page. A code that looks like a \
        misspelling is an error. A well-formed nine-character code of some other area is not: official files hold \
        more areas than most sites. Such rows are passed over in silence where they are most of the file, or belong \
        to another country, and are a warning otherwise.
        """
    )
    package static let wrongFieldCount = Rule(
        "D105",
        "Row with the wrong number of fields",
        """
        A row has more or fewer fields than the header, so it is not known which field belongs to which column, and the \
        row is left out. Often a text with a comma lacks its quotation marks.
        """
    )
    package static let missingColumn = Rule(
        "D106",
        "Column that the file does not have",
        """
        A mapping, or the file's own form, names a column that is not in the header. Nothing can be read without it. \
        Names must be the same letter for letter; spaces around them do not count.
        """
    )
    package static let badNumber = Rule(
        "D107",
        "Number that cannot be read",
        """
        Numbers have digits, one decimal point, and commas between thousands if at all: 29,199 or 0.5 or 1.2e-3. \
        NaN, infinity and numbers too large to hold are refused. A marker such as - or n/a needs a meaning under \
        `status_codes` in the indicator's data.
        """
    )
    package static let badPeriod = Rule(
        "D108",
        "Period that cannot be read",
        """
        Periods are a year (2008), a financial year (2008/09), several years (2010 to 2012), a quarter (2023 Q1), \
        a month (2024-05), a day (2024-05-15), a start and a length (2022-01-01/P3Y) or a first and a last day \
        (2022-01-01/2022-12-31). 2008-09 is a financial year, because 09 follows 08; 2022-09 is a month.
        """
    )
    package static let unknownStatus = Rule(
        "D109",
        "Status code without a meaning",
        """
        A status says why a figure is missing or how to take it. The codes x c z low u e p r b are known, with or without \
        brackets, and so are * (withheld) and .. and : (not available); a file's other codes need a meaning in the status \
        codes of the indicator's data.
        """
    )
    package static let contradictoryRows = Rule(
        "D110",
        "Two figures for one area and period",
        """
        Two rows give one indicator different figures for the same area and period, and nothing says which is right. \
        The first is kept. Often a condition is missing that tells two measures in one file apart.
        """
    )
    package static let valueOutOfRange = Rule(
        "D111",
        "Value that its kind cannot have",
        """
        A proportion lies between 0 and 100 per cent, a count or a rate is not negative, a rank is 1 or more and a decile \
        1 to 10. The value is shown as it is.
        """
    )
    package static let limitsMissValue = Rule(
        "D112",
        "Limits that do not enclose the value",
        """
        The lower limit is above the value or the upper one below it. Often two columns are swapped in the mapping.
        """
    )
    package static let countsContradictValue = Rule(
        "D113",
        "Numerator and denominator that do not give the value",
        """
        The numerator of a proportion is larger than its denominator, or the two differ from the published value by more \
        than one percentage point. Totals are made from numerators and denominators, so they would not agree with \
        the parts.
        """
    )
    package static let withheldWithNumbers = Rule(
        "D114",
        "Missing figure that has numbers",
        """
        The status says that there is no figure, and yet the row has numbers. A figure that is withheld so that nobody \
        can be identified must not leak, so value, limits and numerator are dropped.
        """
    )
    package static let missingWithoutReason = Rule(
        "D115",
        "Missing value without a reason",
        """
        A row has neither a value nor a status. Pages say 'not available'; a status would tell readers why.
        """
    )
    package static let missingFile = Rule(
        "D116",
        "Data file that does not exist",
        """
        An indicator's data names a file that is not there. Paths count from the `indicators` folder: data/figures.csv.
        """
    )
    package static let conditionWithoutRows = Rule(
        "D117",
        "Condition that matches no row",
        """
        The rows are filtered by a column's text, and no row has it, so the indicator has no figures from this file.
        """
    )
    package static let emptyFile = Rule(
        "D118",
        "File without rows",
        """
        The file is empty, or holds a header and nothing else.
        """
    )
    package static let noKnownArea = Rule(
        "D119",
        "File without any area of the site",
        """
        No row of the file names an area of the site. Often the mapping takes the area from the column of names instead \
        of codes, or the codes are of an older or newer year.
        """
    )
    package static let repeatedColumn = Rule(
        "D120",
        "Two columns of one name",
        """
        The header has a name twice, so it is not known which of the columns is meant.
        """
    )
    package static let textBelowTable = Rule(
        "D122",
        "Text below the table",
        """
        A line below the header has text in its first field only. It is taken for a footnote and not read.
        """
    )
    package static let mixedPeriods = Rule(
        "D123",
        "Months and financial years in one column",
        """
        2011-12 reads as the financial year 2011/12, but other rows of the column hold months such as 2011-11. Write \
        2011/12 for the year and 2011-12-01/P1M for the month of December.
        """
    )
    package static let tooManyPeriods = Rule(
        "D124",
        "More periods than an indicator can have",
        """
        An indicator can have figures for 65,535 different periods. Those beyond are left out.
        """
    )

    package static let noAreas = Rule(
        "D201",
        "Site without areas",
        """
        A site is about areas: the file areas/areas.csv lists them. Without it no figure has a place.
        """
    )
    package static let unknownColumn = Rule(
        "D202",
        "Column that nothing reads",
        """
        A file of Placard's own form has a column with a name that means nothing there. It is passed over.
        """
    )
    package static let emptyField = Rule(
        "D203",
        "Field that must not be empty",
        """
        Each area has a code and a name, each block an area and a block. The row is left out.
        """
    )
    package static let repeatedCode = Rule(
        "D204",
        "Area code that is there twice",
        """
        A code stands for one area. The first row counts.
        """
    )
    package static let badSlug = Rule(
        "D205",
        "Slug that cannot be part of an address",
        """
        A slug is the last part of a page's address: lower-case letters a to z and digits, in groups joined by single \
        hyphens. It may be left empty; then it is made from the name.
        """
    )
    package static let repeatedSlug = Rule(
        "D206",
        "Slug that is there twice",
        """
        Two areas cannot have one page address. The first keeps the slug, the other gets one made from its name.
        """
    )
    package static let unknownLevel = Rule(
        "D207",
        "Level that site.yml does not have",
        """
        The level of an area is one of those that site.yml lists. An area of no known level has no page.
        """
    )
    package static let unknownParent = Rule(
        "D208",
        "Parent that is not in areas.csv",
        """
        The area in which another lies must itself be a row of areas.csv. Until it is, the area stands at the top.
        """
    )
    package static let parentLoop = Rule(
        "D209",
        "Areas that lie in each other",
        """
        Going up from an area, from parent to parent, leads back to the area itself.
        """
    )
    package static let badDate = Rule(
        "D210",
        "Date that cannot be read",
        """
        Dates are written year, month, day: 2009-04-01. An area's end is the first day on which it no longer existed, \
        and is later than its start.
        """
    )
    package static let badWeight = Rule(
        "D211",
        "Weight that is no share",
        """
        The weight of a building block is the share of it that belongs to the area: above 0 and at most 1. \
        Empty means all of it.
        """
    )
    package static let repeatedBlock = Rule(
        "D212",
        "Building block that is there twice",
        """
        One area has the same block in two rows, which would count it twice. The first row counts.
        """
    )
    package static let blockOfBlocks = Rule(
        "D213",
        "Building block that is made of blocks",
        """
        A building block cannot itself be made of blocks, or be the area that it builds. List the smallest blocks instead.
        """
    )
    package static let weightsAboveOne = Rule(
        "D214",
        "Building block that is given away more than once",
        """
        The weights of one block in several areas add up to more than 1, so some of its people are counted twice \
        where those areas are added up.
        """
    )
    package static let badPostcode = Rule(
        "D215",
        "Text that is no UK postcode",
        """
        A UK postcode has an area of one or two letters and a district, and then a digit and two letters: L24 9AB. \
        Capitals and spaces are put right without a word.
        """
    )
    package static let repeatedPostcode = Rule(
        "D216",
        "Postcode that is there twice",
        """
        The same postcode has the same area in two rows. One of them is enough. (A postcode with two different areas \
        lies across a boundary, and both are kept.)
        """
    )

    package static let parentTooSmall = Rule(
        "D217",
        "Area inside one of the same or a smaller level",
        """
        The levels of site.yml go from the largest to the smallest, and an area lies in one of a larger level. \
        Otherwise it is compared with the wrong places and stands in the wrong lists. Correct the parent or the level.
        """
    )

    package static let badJSON = Rule(
        "D301",
        "Boundary file that is not JSON",
        """
        The text breaks the rules of JSON at the place named, so nothing of the file is read. Often it was cut off while \
        it was downloaded.
        """
    )
    package static let notBoundaries = Rule(
        "D302",
        "Boundary file that is neither TopoJSON nor GeoJSON",
        """
        A boundary file is a TopoJSON Topology, or a GeoJSON FeatureCollection or Feature.
        """
    )
    package static let badArc = Rule(
        "D303",
        "Arc that the topology does not have",
        """
        A shape in TopoJSON is made of arcs, which it names by number. A number without an arc means that the file was \
        cut or edited. The area has no outline from this file.
        """
    )
    package static let openRing = Rule(
        "D304",
        "Ring that is not closed",
        """
        The outline of an area ends where it began. One that does not would be drawn with an edge that is not there, so \
        the area has no outline from this file.
        """
    )
    package static let badCoordinates = Rule(
        "D305",
        "Coordinates that are not degrees",
        """
        Boundaries are in degrees of longitude (-180 to 180) and latitude (-90 to 90), WGS 84. Files from Ordnance Survey \
        are often in metres of the National Grid and must be converted.
        """
    )
    package static let malformedShape = Rule(
        "D306",
        "Shape that is not built as it should be",
        """
        A part of the shape is missing, or is a text where a list or a number should be. The area has no outline from \
        this file.
        """
    )
    package static let repeatedOutline = Rule(
        "D307",
        "Second outline of an area in one collection",
        """
        A collection of shapes has two for one area. The first is used. Where both are parts of the area they belong into \
        one MultiPolygon.
        """
    )
    package static let noOutline = Rule(
        "D308",
        "Boundary file without any area of the site",
        """
        Shapes belong to areas by code: the shape's `id`, or a property such as `areacd`, `code` or `LSOA21CD`. None of \
        the file's shapes has the code of an area in areas.csv.
        """
    )
    package static let tooManyPoints = Rule(
        "D309",
        "Boundary file that is too detailed",
        """
        The outlines of one file may have 20 million points. The shapes beyond are left out; use a generalised file, which \
        also makes the pages lighter.
        """
    )

    /// All rules of the room, by code.
    package static let all: [Rule] = [
        notText, windows1252, quotationMark, unknownArea, wrongFieldCount, missingColumn, badNumber, badPeriod,
        unknownStatus, contradictoryRows, valueOutOfRange, limitsMissValue, countsContradictValue, withheldWithNumbers,
        missingWithoutReason, missingFile, conditionWithoutRows, emptyFile, noKnownArea, repeatedColumn,
        textBelowTable, mixedPeriods, tooManyPeriods, noAreas, unknownColumn, emptyField,
        repeatedCode, badSlug, repeatedSlug, unknownLevel, unknownParent, parentLoop, badDate, badWeight, repeatedBlock,
        blockOfBlocks, weightsAboveOne, badPostcode, repeatedPostcode, parentTooSmall, badJSON, notBoundaries, badArc,
        openRing,
        badCoordinates, malformedShape, repeatedOutline, noOutline, tooManyPoints,
    ]
}
