package import Diagnostics

/// What can be wrong with settings (S), front matter and pages (C) and plans (L).
package enum ContentReadingRules {
    /// Held against `site.yml`, `themes.yml` and `glossary.yml`.
    package static let settings = YAMLRules(letter: "S", name: "settings, themes, glossary")
    /// Held against the front matter of Markdown files.
    package static let frontMatter = YAMLRules(letter: "C", name: "front matter")

    package static let settingsMissing = Rule(
        "S120",
        "Site without site.yml",
        """
        The file site.yml names the site and the levels of its areas. Without it there is no site to build.
        """
    )
    package static let settingsListTwice = Rule(
        "S121",
        "Two levels, themes or terms with one id",
        """
        Each level, theme and term of the glossary has an id of its own, by which other files name it. The second of \
        two with the same id is left out.
        """
    )
    package static let frontMatterMissing = Rule(
        "C120",
        "Markdown file without front matter",
        """
        Each Markdown file starts with its keys between two lines of three hyphens: what it is called and what it is \
        about. A word processor may have turned the hyphens into a dash.
        """
    )
    package static let frontMatterUnclosed = Rule(
        "C121",
        "Front matter that is never closed",
        "The keys at the start of a Markdown file end with a line of three hyphens. Without it the text is taken for keys."
    )
    package static let unsuitableName = Rule(
        "C122",
        "File name that cannot become an address",
        """
        The address of a page, briefing or plan is made from the name of its file, so that name holds lower-case letters \
        a to z, digits and single hyphens only.
        """
    )
    package static let sameIdentity = Rule(
        "C123",
        "Two files with one id or address",
        """
        Two indicators with one id, or two pages with one address, would overwrite each other. Capital letters make \
        no difference, because some computers do not tell file names apart by them. The second is left out.
        """
    )
    package static let partWithoutColumn = Rule(
        "C124",
        "Indicator whose figures have no area, period or value",
        """
        To become figures, the rows of a data file need an area, a period and a value. The key columns says which column \
        holds each, or what is the same for every row: period: { is: "2019" }.
        """
    )

    /// Every rule of the room, in the order of their codes within each letter.
    package static let all: [Rule] =
        settings.all + [settingsMissing, settingsListTwice]
        + frontMatter.all
        + [frontMatterMissing, frontMatterUnclosed, unsuitableName, sameIdentity, partWithoutColumn]
        + PlanRules.all
}
