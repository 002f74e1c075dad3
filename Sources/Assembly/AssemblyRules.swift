package import Diagnostics

/// What can be wrong between files: names that lead nowhere, and figures that disagree.
package enum AssemblyRules {
    static let unknownIndicator = Rule(
        "R101",
        "Indicator that is not defined",
        """
        A text, a plan, a table or the `population` of site.yml names an indicator that no file of indicators/ defines. \
        The link would lead nowhere. Use the `id` from the indicator's front matter; capital and small letters differ.
        """
    )
    static let unknownArea = Rule(
        "R102",
        "Area that is not in areas.csv",
        """
        A text or its front matter names an area by a slug or code that areas.csv does not have, so nothing can be \
        linked to it. Use the slug (`speke`) or the code (`N17`) of a row of areas.csv.
        """
    )
    static let unknownTerm = Rule(
        "R103",
        "Term that is not in glossary.yml",
        """
        A link or a `see` list names a term by an id that glossary.yml does not have. Add the term, or use the id of \
        one that is there.
        """
    )
    static let unknownTheme = Rule(
        "R104",
        "Theme that is not in themes.yml",
        "A file names a theme by an id that themes.yml does not have, so it would be missing from the theme's page."
    )
    static let unknownLevel = Rule(
        "R105",
        "Level that is not in site.yml",
        "A setting or a table names a level of areas that the `levels` of site.yml do not have."
    )
    static let unknownBriefing = Rule(
        "R106",
        "Briefing that does not exist",
        "`supersedes` names a briefing that is not in briefings/. Use the file's name without `.md`."
    )
    static let disagreeingFigure = Rule(
        "R107",
        "Figure in the text that differs from the data",
        """
        The text of a live link says one figure and the data another. Readers would see a figure that is out of date or \
        mistyped. Correct the text, or leave it empty and the figure is filled in: `[](indicator:NI4)`. The text is \
        compared at the number of decimals it is written with. A unit, a multiple or a year in it has to be the \
        figure's own: `[30%]`, `[30 thousand]` and `[one in 30]` are no 30 people, `[30 in 2023]` is no \
        figure of 2024, and `[30 of 50]` asks for a denominator of 50. What stands right outside the link is read with it: \
        `[30](…) per 1,000`, `£[30](…)` and `1[30%](…)` are no 30%, and `[30%](…)%` has its sign twice.
        """
    )
    static let missingFigure = Rule(
        "R108",
        "Live link to a figure that does not exist",
        """
        A live link asks for a figure that the data does not have for that area and period, so there is nothing to \
        check it against or to fill in. A chart, a map or the `data_of` of an indicator may also name a period that the \
        indicator has no figures for.
        """
    )
    static let emptySelection = Rule(
        "R110",
        "Live block that selects no areas",
        "The areas that a table or a list asks for are none, so the block would be empty."
    )
    static let secondProfile = Rule(
        "R111",
        "Two profiles of one area",
        "An area's page has room for one profile. The first file, by name, is used; merge the two."
    )
    static let noFigures = Rule(
        "R112",
        "Indicator without figures",
        """
        None of the rows of the indicator's data belongs to an area of this site, so every page would say that there is \
        no figure. Check the mapping in the indicator's front matter and the codes in areas.csv.
        """
    )

    static let needlessIndicator = Rule(
        "R113",
        "Indicator that cannot count towards priorities",
        """
        The `priorities` of site.yml name an indicator that does not say where need is: neither direction is good \
        (`polarity: no-judgement`), or it is a count, a rank or a decile, which follow the size of a place or are places \
        already. It is left out of the order of need. Take it off the list, or name another measure of the same thing.
        """
    )
    static let circularMeasure = Rule(
        "R140",
        "Indicators that are the same as one another",
        """
        Following `same_as` from an indicator leads back to it. Of indicators that measure one thing one stands for all, \
        and the others name it. They count as one measure all the same, in the theme of the first. Leave `same_as` out of \
        the one that is to stand for all.
        """
    )
    static let uncountedFigures = Rule(
        "R114",
        "Figures of which nobody knows how few people they are about",
        """
        An indicator asks for figures of few people to be withheld, by `suppress_below` or `survey`, and some of its \
        figures have neither a numerator nor a base, so it cannot be told how many people they are about. They are shown. \
        Map the `numerator` or the `denominator`; for a survey the denominator is the number of replies.
        """
    )
    static let baselineOfWithheldFigure = Rule(
        "R115",
        "Baseline that gives away a withheld figure",
        """
        A plan's baseline is the same as a figure that is withheld for the plan's area, or as the count behind it, because \
        it is about too few people or would give away another. Readers would see it on the plan's page. Leave the \
        baseline out.
        """
    )

    static let disagreeingBaseline = Rule(
        "R116",
        "Baseline that disagrees with the data",
        """
        A plan's baseline names the period it is of, `baseline: 26.9 in 2008`, and the data have another figure for the \
        plan's area and that period, or none of that period, or it is still to come. Correct the one that is wrong. A \
        baseline without a period is not checked.
        """
    )

    static let targetTheWrongWay = Rule(
        "R117",
        "Target that is worse than the baseline",
        """
        An indicator's polarity says whether a high or a low figure is good, and a plan's target lies on the other side \
        of its baseline. Readers would be told how far it is to a worse figure. Correct the one that is wrong. A target \
        that is the baseline itself promises that things get no worse.
        """
    )
    static let targetOfThePast = Rule(
        "R118",
        "Target whose time is over without a figure",
        """
        The day of a plan's target has passed, and the data have no figure that reaches as far. Nobody can tell whether \
        it was met. Add the figure, or say in the plan what became of the target.
        """
    )

    static let unseenProfile = Rule(
        "R119",
        "Profile of an area without a page",
        """
        The words of a profile stand on the page of its area, and site.yml says that areas of this level have no pages. \
        Nobody would read them.
        """
    )
    static let unseenIndicator = Rule(
        "R122",
        "Indicator whose figures are on no page",
        """
        All figures of an indicator are of areas without pages, and none could be added up for a larger area: that takes \
        a numerator and a denominator, or a population, and is never done with averages and scores.
        """
    )
    static let shareOfNobody = Rule(
        "R123",
        "Share or rate of nobody",
        """
        A proportion or a rate has a denominator of 0: 0 of 0 people is not 0%, and no figure at all. It is left out. \
        Leave the value empty where there is nobody to count.
        """
    )
    static let countsOfAnotherFigure = Rule(
        "R126",
        "Counts that are not those of the figure",
        """
        The numerator and the denominator beside some figures give another figure, by more than the values and the counts \
        are rounded. That is usual for age-standardised rates and weighted shares. A likely range, a test or a sum from \
        such counts would be that of another figure, so none is made. Map the limits of the source if it has any. Write \
        `counts_rounded_to: 5` where the counts were rounded, and `add_up: from-counts` where larger areas may be added up \
        from counts that only come near. `meant: [counts]` in the indicator's data says that they are meant to differ.
        """
    )
    static let figuresOfAnotherUnit = Rule(
        "R172",
        "Figures of another unit, by their counts",
        """
        Most figures of a proportion or a rate are ten, a hundred or a thousand times what their numerators and denominators \
        give, or as small a part: they are per 1,000, and the unit says per 10,000. No standardised rate is so. Correct the \
        unit, or bring the values to it with `scale`.
        """
    )
    static let totalOutsideGroups = Rule(
        "C158",
        "Figure of everybody that cannot be that of its groups",
        """
        A group of a count is larger than everybody, or a share of everybody is lower or higher than those of all its groups, \
        by more than rounding. One of the mappings takes the wrong rows or column. A share of groups that are not all there \
        are may lie outside: `meant: [groups]` in the indicator's data says that it is right.
        """
    )
    static let wholeNotOfParts = Rule(
        "C166",
        "Larger area whose count is not that of its parts",
        """
        A count of an area is larger than that of an area around it, or all areas in one have clearly more together than it \
        has, or the areas that one is made of have another sum than its own published figure, by more than rounding. A parent or a block is wrong or missing, or the two figures \
        count different things. Counts of parts, or those behind shares and rates, that add up to the last digit in most \
        periods and not in one have a wrong number in that one. `meant: [parts]` in the indicator's data says that they are right.
        """
    )
    static let figurePartsCannotGive = Rule(
        "C171",
        "Larger area whose figure those inside cannot give",
        """
        A share, a rate, a mean or a median of a larger area is an average of those of the areas inside it, and lies between \
        the lowest and the highest of them. One lies outside, by more than rounding and the likely ranges of the source, and \
        the areas inside are all there are: the site says so, or their denominators or people add up to those of the larger \
        area. Or their denominators are its own to the last digit, and their numerators are not; or the counts behind one of \
        them leave no possible rest of the larger area, so that readers are told that the two do not fit together. A number \
        is wrong, or the figures measure different things. `meant: [parts]` in the indicator's data says that they are right.
        """
    )
    static let figureOfNoArea = Rule(
        "R173",
        "Figure of an area that is not there",
        """
        By its `start` in areas.csv an area is still to come, or by its `end` it is gone, and the data have a figure of it for \
        today or for a time after its end. Readers would see it below the note that the area is no more, or not among the \
        others of its level. Correct the date, or take the rows out. `meant: [periods]` in the indicator's data says that \
        both are right.
        """
    )
    static let figureOfAnotherScale = Rule(
        "C172",
        "One figure far from all others",
        """
        A figure is four times the highest of all others of its level and period, or a quarter of the lowest, or further \
        off, and as far from each figure of its own area in the two periods before and after, which differ by half at most. \
        Most likely it is in another unit, such as pay by the hour among pay by the week, or a digit is missing or too many. \
        In a column of one period, a share of 1 among per cents is told by its decimals. Counts below 100 are not looked at, \
        nor shares and rates that their counts give. `meant: [parts]` in the indicator's data says that it is right.
        """
    )
    static let sameFigures = Rule(
        "C168",
        "Indicators with the same figures",
        """
        Two indicators read the same rows and columns of one file, or all numbers of one file are those of another, so that they \
        stand under two names, and maybe under two units. Most likely one was copied from the other and its data not \
        changed, or the wrong file is named. Where both are meant to show the same, `same_as` says so, and \
        they count once where needs add up.
        """
    )
    static let twoScales = Rule(
        "C167",
        "Figures of two scales",
        """
        A rate or an average of a larger area is tens of times that of each area inside it, or the counts inside it are its \
        own times a hundred or a thousand; or the figures of a level, or of its years, fall into two groups far apart; or the \
        counts of a year are a hundred or a thousand times those of the same areas in others. One file is per 100,000 and the \
        other per 1,000, or in thousands. Mappings of their own with `scale` bring them together. It is a warning where only \
        the size of the figures says so. `meant: [parts]` in the indicator's data says that they are right.
        """
    )
    static let finerThanRounding = Rule(
        "R131",
        "Figures finer than what they are rounded to",
        """
        `rounded_to` of an indicator says what its published values are rounded to, and some values have digits beyond \
        that. Readers are shown the values without these digits, and smaller differences between areas are not told. \
        Write the unit of the values as they are: 0.1 where they have one decimal. Where the figures of one level are \
        rounded more coarsely than the others, name the level: `rounded_to: { country: 1 }`.
        """
    )

    static let supersessionInCircle = Rule(
        "R120",
        "Briefings that take each other's place",
        """
        supersedes names the briefing whose place another takes. Briefings that name each other, or one that names \
        itself, would send readers round in a circle, so none of them counts as superseded. Leave supersedes out of the \
        earliest.
        """
    )
    static let supersededTwice = Rule(
        "R121",
        "Briefing that two others take the place of",
        """
        Two briefings name the same earlier one as superseded. Its readers can be sent to one only: the latest. Let the \
        other stand beside it, or be superseded in turn.
        """
    )

    static let crowdedBars = Rule(
        "R130",
        "Chart of bars with too many places",
        """
        A chart draws 40 bars at most. Of more places it draws the first 15 and the last 15, so that neither the best \
        nor the worst are left out, and says how many stand between; the table below it has all. Choose fewer places \
        with within or children of, or draw them all in one line with kind: strip.
        """
    )

    static let mixedChildren = Rule(
        "R128",
        "Live block that takes places of several kinds",
        """
        `children of` an area means all places directly in it. Where these are of several levels, such as wards and \
        neighbourhoods, they may cover the same ground, and side by side they say little. Name one level, and the area \
        with `within`.
        """
    )

    static let targetOutOfReach = Rule(
        "R142",
        "Target or baseline that the indicator cannot have",
        """
        A plan's baseline and target are figures of its indicator, in the indicator's unit: a per cent sign beside a number \
        of people, a share above 100 or a count below 0 is a slip, and so is a share of 1 (0.1 for 10%). Readers would see the number in the wrong unit. Words \
        that multiply it (20 thousand) or say how far to go in place of where to (10% lower, 20 fewer, 5 points) are not \
        read: write the figure itself.
        """
    )
    static let unseenLink = Rule(
        "R132",
        "Area without a page that a text names",
        """
        site.yml says that areas of this level have no pages. A link to one is shown as words, and a briefing or a plan \
        for one is listed nowhere. Name the larger area that it lies in.
        """
    )
    static let unknownParameter = Rule(
        "R133",
        "Live figure with a word that means nothing",
        """
        Behind the ? of a live figure stand area= and period=, with & between them. Anything else would be passed over, \
        and the figure be that of another place or another year.
        """
    )

    static let placesLeftOut = Rule(
        "R160",
        "Chart without places that it is asked for",
        """
        A chart of bars or a strip is of one period: the one named, or the latest for which two thirds of its places have \
        a figure. Places without a figure for it are not drawn, and a line below the chart says so. It is a warning where \
        the one left out would be the worst of them, by its latest figure, or is named in the block. `meant: [places]` in the \
        block says that it is so.
        """
    )
    static let titleOfAnotherTime = Rule(
        "R161",
        "Title with a year that its figures are not of",
        """
        The title of a chart, map or table names a year, and the figures below it are of another: as a rule the data were \
        brought up to date and the title was not. Leave the year out, since the block says which time its figures are for. \
        Where it is part of a name, as in `Vision 2030`, `meant: [title]` in the block says so.
        """
    )
    static let titleOfAnotherPlace = Rule(
        "R162",
        "Title with the name of another place",
        """
        The title of a chart that is about one area names another area and not its own, so that readers take the one for \
        the other. `meant: [title]` in the block says that it is right.
        """
    )
    static let secondFigure = Rule(
        "R163",
        "Live figure with a second number",
        """
        A link to an indicator holds one number against the data, the first of its words. Another number with a unit, \
        such as 15% in `20%, up from 15%`, is held against nothing. Give it a link of its own, with its \
        year, or write it behind the link.
        """
    )
    static let linkToAnotherPlace = Rule(
        "R164",
        "Link to a place under the name of another",
        """
        The words of a link are the name of one area, and it leads to another one; or the words of a live figure, the words \
        right before it or the first cell of its row name one area, and the figure is for another. Correct the words or the \
        address. Where the figure is meant to be held against another area, name that area right before the figure.
        """
    )

    static let dueLongBefore = Rule(
        "R165",
        "Action due long before its plan, or long after",
        """
        An action is due more than five years before its plan begins, or thirty years before the day of the site where \
        the plan does not say when it begins: 1927 in place of 2027, as a rule. Or it is due more than thirty years after the \
        end of the plan, or after the day of the site: 2072 in place of 2027. Where the year is right, the period of the plan \
        should begin earlier or end later.
        """
    )

    static let underWayBeforeItsStart = Rule(
        "R171",
        "Action that is under way before it starts",
        """
        The stage of an action says that it has begun, and the day on which it starts is still to come. Readers would be told \
        both. Correct the day or the stage.
        """
    )

    static let indicatorTitleOfAnotherTime = Rule(
        "R166",
        "Indicator whose title names a year that its figures are not of",
        """
        The title of an indicator ends with a year, and its latest figures are of another: as a rule the data were brought up \
        to date and the title was not. Leave the year out, since pages say which time each figure is for. \
        `meant: [periods]` in the indicator's data says that it is right.
        """
    )

    static let markupInTable = Rule(
        "R134",
        "Markdown in a table",
        """
        Names and notes of areas and the actions of a spreadsheet are shown as they are typed: stars, links and tags mean \
        nothing there, and readers see the signs.
        """
    )

    /// Every rule of the module, in the order of their codes.
    package static let all: [Rule] = [
        unknownIndicator, unknownArea, unknownTerm, unknownTheme, unknownLevel, unknownBriefing, disagreeingFigure,
        missingFigure, emptySelection, secondProfile, noFigures, needlessIndicator,
        uncountedFigures, baselineOfWithheldFigure, disagreeingBaseline, targetTheWrongWay, targetOfThePast,
        unseenProfile, supersessionInCircle, supersededTwice, unseenIndicator, shareOfNobody, mixedChildren,
        crowdedBars, targetOutOfReach, unseenLink, unknownParameter, markupInTable, placesLeftOut, titleOfAnotherTime,
        titleOfAnotherPlace, secondFigure, linkToAnotherPlace, dueLongBefore, indicatorTitleOfAnotherTime,
        underWayBeforeItsStart,
        countsOfAnotherFigure, circularMeasure, finerThanRounding, totalOutsideGroups,
        wholeNotOfParts, figurePartsCannotGive, figuresOfAnotherUnit, figureOfAnotherScale, figureOfNoArea, twoScales,
        sameFigures,
    ]
}
