internal import Diagnostics

/// Faults of `areas.csv`, `blocks.csv` and `postcodes.csv`.
extension DataLoadingRules {
    static let noAreas = Rule(
        "D201",
        "Site without areas",
        """
        A site is about areas: the file areas/areas.csv lists them. Without it no figure has a place.
        """
    )
    static let unknownColumn = Rule(
        "D202",
        "Column that nothing reads",
        """
        A file of Placard's own form has a column with a name that means nothing there. It is passed over.
        """
    )
    static let emptyField = Rule(
        "D203",
        "Field that must not be empty",
        """
        Each area has a code and a name, each block an area and a block. The row is left out.
        """
    )
    static let repeatedCode = Rule(
        "D204",
        "Area code that is there twice",
        """
        A code stands for one area. The first row counts.
        """
    )
    static let badSlug = Rule(
        "D205",
        "Slug that cannot be part of an address",
        """
        A slug is the last part of a page's address: lower-case letters a to z and digits, in groups joined by single \
        hyphens. It may be left empty; then it is made from the name.
        """
    )
    static let otherNameOfAnother = Rule(
        "D345",
        "Other name that is the code of another area",
        """
        `also_known_as` has other names and older codes of an area, with semicolons between them. One is the code of another \
        area of areas.csv, so that readers would be told that the one is the other, or several codes stand there with commas, \
        which make one name of them.
        """
    )
    static let repeatedSlug = Rule(
        "D206",
        "Slug that is there twice",
        """
        Two areas cannot have one page address. The first keeps the slug, the other gets one made from its name.
        """
    )
    static let unknownLevel = Rule(
        "D207",
        "Level that site.yml does not have",
        """
        The level of an area is one of those that site.yml lists. An area of no known level has no page.
        """
    )
    static let unknownParent = Rule(
        "D208",
        "Parent that is not in areas.csv",
        """
        The area in which another lies must itself be a row of areas.csv. Until it is, the area stands at the top.
        """
    )
    static let parentLoop = Rule(
        "D209",
        "Areas that lie in each other",
        """
        Going up from an area, from parent to parent, leads back to the area itself.
        """
    )
    static let badDate = Rule(
        "D210",
        "Date that cannot be read",
        """
        Dates are written year, month, day: 2009-04-01. An area's end is the first day on which it no longer existed, \
        and is later than its start.
        """
    )
    static let badWeight = Rule(
        "D211",
        "Weight that is no share",
        """
        The weight of a building block is the share of it that belongs to the area: above 0 and at most 1. \
        Empty means all of it.
        """
    )
    static let repeatedBlock = Rule(
        "D212",
        "Building block that is there twice",
        """
        One area has the same block in two rows, which would count it twice. The first row counts.
        """
    )
    static let blockOfBlocks = Rule(
        "D213",
        "Building block that is made of blocks",
        """
        A building block cannot itself be made of blocks, or be the area that it builds. List the smallest blocks instead.
        """
    )
    static let weightsAboveOne = Rule(
        "D214",
        "Building block that is given away more than once",
        """
        The weights of one block in several areas of one level add up to more than 1, so some of its people are counted \
        twice where those areas are added up.
        """
    )
    static let badPostcode = Rule(
        "D215",
        "Text that is no UK postcode",
        """
        A UK postcode has an area of one or two letters and a district, and then a digit and two letters: L24 9AB. \
        Capitals and spaces are put right without a word.
        """
    )
    static let repeatedPostcode = Rule(
        "D216",
        "Postcode that is there twice",
        """
        The same postcode has the same area in two rows. One of them is enough. (A postcode with two different areas \
        lies across a boundary, and both are kept.)
        """
    )

    static let parentTooSmall = Rule(
        "D217",
        "Area inside one of the same or a smaller level",
        """
        The levels of site.yml go from the largest to the smallest, and an area lies in one of a larger level. \
        Otherwise it is compared with the wrong places and stands in the wrong lists. Correct the parent or the level.
        """
    )

    static let successionLoop = Rule(
        "D218",
        "Areas that replace each other",
        """
        `replaces` and `replaces_roughly` name the older areas whose place an area took. Going back from an area, from \
        one to the one before, leads to the area itself.
        """
    )

    static let replacesTwice = Rule(
        "D219",
        "Area with both replaces and replaces_roughly",
        """
        An area either has the same boundary as all the areas together whose place it took, or it does not. The first \
        are listed in `replaces`, the second in `replaces_roughly`.
        """
    )

    static let replacedTwice = Rule(
        "D220",
        "Area that is replaced twice",
        """
        Two areas cannot both have the whole boundary of an older one. Where an area was divided, list it in the \
        column `replaces_roughly` of each of its parts.
        """
    )

    static let successionWithoutDate = Rule(
        "D221",
        "Area that was replaced without a date",
        """
        Where one area took the place of another, the first has a `start` and the second an `end`, the same day. \
        Without them both count as having been there all the time, and places are counted twice where areas are ranked.
        """
    )

    static let noParent = Rule(
        "D222",
        "Area that lies in no other",
        """
        The column `parent` names the larger area that an area lies in. One without it, while others of its level have \
        one, has nothing to be compared with, and stands at the top of lists beside the largest.
        """
    )

    static let partOfNoWhole = Rule(
        "D300",
        "Area that no larger one counts",
        """
        The figures of larger areas are added up from smaller ones: all that lie inside (`made_of` in site.yml), or those \
        that blocks.csv lists. One that lies in an area of another kind than those beside it, or that no list has, is \
        counted nowhere, and the larger area says all the same that all of it is there. Correct its parent, or add its row \
        to blocks.csv. A level made of one of which no area lies inside any of its own has no figures at all.
        """
    )
    static let blockOfElsewhere = Rule(
        "D223",
        "Building block of another larger area",
        """
        An area lies in one larger area, and a block that it is made of in another, by its own parents. Its people would \
        be counted in a place where they do not live, and a part can be larger than its whole. Take the row out of \
        blocks.csv or correct it. Where an area does reach into the next one, a weight that is written out says so: 1 for \
        all of the block.
        """
    )

    static let ofAreas: [Rule] = [
        noAreas, unknownColumn, emptyField, repeatedCode, badSlug, repeatedSlug, otherNameOfAnother, unknownLevel,
        unknownParent,
        parentLoop, badDate, badWeight, repeatedBlock, blockOfBlocks, weightsAboveOne, badPostcode, repeatedPostcode,
        parentTooSmall, successionLoop, replacesTwice, replacedTwice, successionWithoutDate,
        noParent, partOfNoWhole, blockOfElsewhere,
    ]
}
