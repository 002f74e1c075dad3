package import Diagnostics

/// What can be wrong with settings (S), front matter and pages (C), plans (L) and words (W).
package enum ContentLoadingRules {
    /// Held against `site.yml`, `themes.yml` and `glossary.yml`.
    static let settings = YAMLRules(letter: "S", name: "settings, themes, glossary")
    /// Held against the front matter of Markdown files.
    static let frontMatter = YAMLRules(letter: "C", name: "front matter")

    /// Held against the files of words.
    static let words = YAMLRules(letter: "W", name: "words")

    static let settingsMissing = Rule(
        "S120",
        "Site without site.yml",
        """
        The file site.yml names the site and the levels of its areas. Without it there is no site to build.
        """
    )
    static let settingsListTwice = Rule(
        "S121",
        "Two levels, themes or terms with one id",
        """
        Each level, theme and term of the glossary has an id of its own, by which other files name it. The second of \
        two with the same id is left out.
        """
    )
    static let notMadeOf = Rule(
        "S122",
        "Level made of one that is not smaller",
        """
        `made_of` says that each area of a level is the sum of all areas of a smaller level inside it. It names the id of \
        a level further down the list of `levels`, which goes from the largest to the smallest.
        """
    )
    static let avoidedTwice = Rule(
        "S130",
        "Word to avoid that is listed twice",
        """
        Two entries of glossary.yml say what to write in place of the same word, so that nobody can tell which holds. \
        Capital letters make no difference.
        """
    )
    static let unfoundWord = Rule(
        "S131",
        "Other word for a term that adds nothing to the search",
        """
        `also` lists other words and phrases for a term, each by itself, by which readers find it and what is written \
        about it. A word that holds several, has no letter, or is there already finds nothing more.
        """
    )
    static let frontMatterMissing = Rule(
        "C120",
        "Markdown file without front matter",
        """
        Each Markdown file starts with its keys between two lines of three hyphens: what it is called and what it is \
        about. A word processor may have turned the hyphens into a dash.
        """
    )
    static let frontMatterUnclosed = Rule(
        "C121",
        "Front matter that is never closed",
        "The keys at the start of a Markdown file end with a line of three hyphens. Without it the text is taken for keys."
    )
    static let unsuitableName = Rule(
        "C122",
        "File name that cannot become an address",
        """
        The address of a page, briefing or plan is made from the name of its file, so that name holds lower-case letters \
        a to z, digits and single hyphens only.
        """
    )
    static let sameIdentity = Rule(
        "C123",
        "Two files with one id or address",
        """
        Two indicators with one id, or two pages with one address, would overwrite each other. Capital letters make \
        no difference, because some computers do not tell file names apart by them. The second is left out.
        """
    )
    package static let unfinished = Rule(
        "C160",
        "`TODO` that is left",
        """
        The word `TODO`, in capital letters, marks what has still to be said or decided: `placard import` leaves it where \
        a file does not say what an indicator needs. Behind `#` in front matter it is a remark that nobody else sees; \
        anywhere else readers would see it. In backticks, `TODO`, it is a word like any other.
        """
    )
    static let partWithoutColumn = Rule(
        "C124",
        "Indicator whose figures have no area, period or value",
        """
        To become figures, the rows of a data file need an area, a period and a value. The key columns says which column \
        holds each, or what is the same for every row: period: { is: "2019" }.
        """
    )
    static let wrongCombination = Rule(
        "C125",
        "Rows that cannot be combined so",
        """
        `combine: sum` adds up counts, and numerators and denominators of a proportion or rate; the sum of two percentages, \
        averages, ranks or tenths is none of anything. `combine: count` makes a number of things of rows, which only an \
        indicator of `kind: count` can show.
        """
    )
    static let countInPerCent = Rule(
        "C165",
        "Count in per cent",
        """
        The figures of a `kind: count` are added up for larger areas, and the sum of two percentages is none of anything. \
        A share of people or things is `kind: proportion`; a change or another average in per cent is `kind: mean`.
        """
    )
    static let shareInPeople = Rule(
        "C169",
        "Share with the unit of a count",
        """
        The values of a `kind: proportion` are percentages. With people, homes or jobs as its unit, 51 % would read as 51 \
        people.
        """
    )
    static let decileOfOtherParts = Rule(
        "C170",
        "Decile under the name of another group",
        """
        A `kind: decile` has values from 1 to 10, and readers are told of tenths of all areas. Quintiles, quartiles and \
        the like are other groups, for which there is no kind of their own: publish them as a score.
        """
    )
    static let multiplierAgainstUnit = Rule(
        "C126",
        "Multiplier that contradicts the unit",
        """
        The multiplier says per how many a rate is: 100000 for a rate per 100,000, and 100 for per cent. Where the unit \
        says another number, readers would see figures that are ten, a hundred or a thousand times too large or too small. \
        A `kind: proportion` without a multiplier is in per cent: figures per 1,000 are a `kind: rate`.
        """
    )

    static let periodNamedTwice = Rule(
        "C140",
        "Period named in two ways",
        """
        A mapping says that the names of columns hold the period, `value: "Year ending {period}"`, and names a column or a \
        fixed text for it as well. Which of them is right cannot be known.
        """
    )

    static let unclosedBrace = Rule(
        "W120",
        "Brace without its partner",
        """
        In a file of words a blank that Placard fills in stands between braces: {place}. One of the two is missing, so \
        that nobody can tell where the blank begins or ends.
        """
    )
    static let unknownBlank = Rule(
        "W121",
        "Blank that this phrase does not have",
        """
        Each phrase has a few blanks that Placard can fill in, and this is none of them. Documentation/Words.md lists \
        them, and so does the pattern in Templates/words/en-GB.yml.
        """
    )
    static let badPluralRule = Rule(
        "W122",
        "Plural rule that cannot be read",
        """
        When a number takes the form one, two or few is written as in the tables of the Unicode CLDR, without their \
        examples: n % 10 = 1 and n % 100 != 11.
        """
    )
    static let missingForm = Rule(
        "W123",
        "Form of a number without a pattern",
        """
        The language has a form for some numbers that this phrase has no pattern for, so that readers would see the \
        wrong one: 1 areas.
        """
    )
    static let missingWords = Rule(
        "W124",
        "Words that a language lacks",
        """
        A file of words for a language must have every phrase. Only a file for a language that Placard has itself may \
        hold just those that differ.
        """
    )
    static let noWords = Rule(
        "W125",
        "Language without words",
        """
        The language of site.yml has no file of words, neither with Placard nor in Content/templates/words. Its name is \
        the language's tag: cy.yml.
        """
    )

    static let untranslatedWords = Rule(
        "W126",
        "Words that are not translated",
        """
        More than half of the words of a language are those of the English file, so that the pages are in English and \
        say that they are in another language. Screen readers then read them wrongly.
        """
    )

    /// Every rule of the module, in the order of their codes within each letter.
    package static let all: [Rule] =
        settings.all + [settingsMissing, settingsListTwice, notMadeOf, avoidedTwice, unfoundWord]
        + frontMatter.all
        + [frontMatterMissing, frontMatterUnclosed, unsuitableName, sameIdentity, partWithoutColumn]
        + [wrongCombination, multiplierAgainstUnit]
        + BreakdownRules.all + [unfinished, countInPerCent, shareInPeople, decileOfOtherParts]
        + PlanRules.all + IssueRules.all
        + words.all
        + [unclosedBrace, unknownBlank, badPluralRule, missingForm, missingWords, noWords, untranslatedWords]
}
