internal import Diagnostics
internal import Import
internal import Model

/// An invented town with a file of each kind that a site can have, as an example to be replaced.
///
/// Its dates follow from the day of the site, so that nothing in it is overdue on that day.
struct ExampleSite {
    /// The invented place, plainly fictitious so that nobody takes its numbers for figures.
    static let town = "Sampleton"

    let title: String
    let publisher: String?
    let day: CalendarDate

    private var publishers: String { publisher ?? "\(Self.town) Partnership" }

    var files: [SourceFile] {
        let texts: KeyValuePairs = [
            "site.yml": settings, "home.md": home, "themes.yml": Self.themes, "glossary.yml": Self.glossary,
            "areas/areas.csv": Self.areas, "indicators/influence.md": indicator,
            "indicators/data/influence.csv": figures, "briefings/who-has-a-say.md": briefing,
            "plans/a-bigger-say.md": plan, "profiles/eastley.md": profile,
        ]
        return texts.map { SourceFile(path: $0.key, text: $0.value) }
    }

    private static let summary = "Facts and figures about \(town) and its neighbourhoods."

    private var settings: String {
        SettingsScaffold(
            title: title,
            description: Self.summary,
            publisher: publishers,
            levels: [
                "{ id: council, name: Council area, plural: Council areas }",
                "{ id: neighbourhood, name: Neighbourhood, plural: Neighbourhoods }",
            ],
            comparators: ["council"]
        ).text
    }

    private var home: String {
        """
        ---
        title: \(YAMLText.scalar(title))
        summary: \(Self.summary)
        ---

        \(Self.town) is an invented place, and all of its numbers are made up. Put your own areas and figures in their place.

        ## One figure

        In [\(Self.town)](area:sampleton) [33%](indicator:influence?area=sampleton) of people feel that they can influence \
        what is decided. The number is held against the data each time the site is built.

        """
    }

    private static let themes = """
        - id: voice
          title: Having a say
          summary: Whether people can influence what is decided about the place where they live.

        """

    private static let glossary = """
        - id: forum
          term: Neighbourhood forum
          definition: A meeting, open to all, where people say what their neighbourhood needs.

        """

    private static let areas = """
        code,name,level,parent,slug
        S0001,Sampleton,council,,sampleton
        S0101,Eastley,neighbourhood,S0001,eastley
        S0102,Westley,neighbourhood,S0001,westley
        S0103,Northgate,neighbourhood,S0001,northgate
        S0104,Sample Quay,neighbourhood,S0001,sample-quay

        """

    private var indicator: String {
        """
        ---
        title: People who feel they can influence what is decided here
        short: Can influence decisions
        question: Do people feel they can influence what is decided here?
        kind: proportion
        unit: "%"
        polarity: high-is-good
        decimals: 0
        themes: [voice]
        denominator_name: people who answered
        survey: true
        source:
          title: An invented survey
          publisher: \(YAMLText.scalar(publishers))
          licence: Open Government Licence v3.0
        caveats:
          - The numbers are made up, to show the form.
        data:
          file: data/influence.csv
          columns: { area: area, period: period, value: value, numerator: numerator, denominator: denominator }
        ---

        ## What it is

        The share of people who agree that they can influence what is decided about their neighbourhood.

        ## How to read it

        A higher figure is better. It says what people feel, and not how decisions are made.

        """
    }

    private var figures: String {
        let rows = [
            ("S0001", [31, 33], 1600), ("S0101", [24, 23], 400), ("S0102", [35, 38], 400), ("S0103", [32, 34], 400),
            ("S0104", [33, 37], 400),
        ]
        let lines = rows.flatMap { area, shares, people in
            shares.enumerated().map { number, share in
                "\(area),\(day.year - 2 + number),\(share),\(share * people / 100),\(people)\n"
            }
        }
        return "area,period,value,numerator,denominator\n" + lines.joined()
    }

    private var briefing: String {
        """
        ---
        title: Who has a say in Sampleton
        date: \(day)
        author: \(YAMLText.scalar(publishers))
        summary: Where people feel heard, and where they do not.
        areas: [eastley]
        indicators: [influence]
        themes: [voice]
        ---

        ## In brief

        - In [Sampleton](area:sampleton) as a whole, [33%](indicator:influence?area=sampleton) of people feel that they can \
        influence what is decided.
        - In [Eastley](area:eastley) it is [23%](indicator:influence?area=eastley).

        ## What it means

        The number in a link is held against the data. When new figures come, the build says which words have to change.

        ## Recommendations

        1. Hold a neighbourhood forum in Eastley every three months.
        2. Say after each meeting what came of it.

        """
    }

    private var plan: String {
        """
        ---
        title: A bigger say in Sampleton
        areas: [sampleton]
        status: agreed
        summary: What is done so that people can influence what is decided.
        owner: \(YAMLText.scalar(publishers))
        period: \(day.year) to \(day.year + 2)
        ---

        This plan is an example. The site reads its form: headings, fields and boxes stay as they are.

        ## Commitment: People can influence what is decided here
        theme: voice; indicator: influence; baseline: 33 in \(day.year - 1); target: 40 by \(day.year + 2)

        ### What needs to happen
        - Decisions are easy to find, and so are their reasons.

        ### Already happening
        - A newsletter goes to every home.

        ### Gaps
        - Nobody hears what came of a consultation.

        ### Actions
        - [ ] Publish every decision with its reasons
          owner: Sampleton Town Forum; start: \(day.year); due: \(day.year + 2); stage: under way; confidence: on track
          update \(day): the first reasons are published

        ### You said, we did
        - You said: we never hear back. We did: each consultation now ends with a reply.

        """
    }

    private var profile: String {
        """
        ---
        area: eastley
        reviewed: \(day)
        ---

        Eastley lies between the river and the old railway. A neighbourhood forum meets in the library.

        ## What is not known

        There are no figures yet on who comes to the meetings.

        """
    }
}
