/// Files that put one text into every field of a site that takes any text.
struct HostileSite {
    /// By path below `Content`; they take the places of files of the golden site with every kind of file.
    let files: [String: String]

    init(_ hostile: HostileText) {
        let (yaml, csv) = (hostile.yaml, hostile.csv)
        // In Markdown a line of prose; a plan's fields end at semicolons, and the end of a line ends them all.
        let prose = hostile.text
        let field = hostile.text.replacing(";", with: ",")
        files = [
            "site.yml": """
            title: \(yaml)
            description: \(yaml)
            publisher: { name: \(yaml), url: "https://sampleshire.example/?a=\\"><script>&b='" }
            base_url: https://sampleshire.example/figures/
            contact: { name: \(yaml), email: "\\"><script>alert(1)</script>@sampleshire.example" }
            licence: { name: \(yaml), url: "https://sampleshire.example/'onclick='", attribution: \(yaml) }
            levels:
              - { id: county, name: \(yaml), plural: \(yaml) }
              - { id: district, name: \(yaml), plural: \(yaml) }
              - { id: neighbourhood, name: \(yaml), plural: \(yaml) }
              - { id: block, name: \(yaml), plural: \(yaml), pages: false }
            comparators: [district, county]

            """,
            "home.md": "---\ntitle: \(yaml)\nsummary: \(yaml)\n---\n\(prose)\n",
            "pages/about.md": "---\ntitle: \(yaml)\nsummary: \(yaml)\n---\n## \(prose)\n\n- \(prose)\n\n> \(prose)\n",
            "themes.yml": """
            - { id: green, title: \(yaml), summary: \(yaml) }
            - { id: voice, title: \(yaml) }

            """,
            "glossary.yml": """
            - { id: verge, term: \(yaml), abbreviation: \(yaml), definition: \(yaml) }
            - { id: sgc, term: \(yaml), definition: \(yaml), see: [verge] }

            """,
            "areas/areas.csv": """
            code,name,level,parent,slug,also_known_as,start,end,note
            C0001,\(csv),county,,sampleshire,\(csv),,,\(csv)
            D0001,\(csv),district,C0001,sampleton,\(csv),,,\(csv)
            D0002,\(csv),district,C0001,exampleham,,,,
            N0001,\(csv),neighbourhood,D0001,north-sampleton,\(csv),,,\(csv)
            N0002,\(csv),neighbourhood,D0001,south-sampleton,,,,
            N0003,\(csv),neighbourhood,D0002,exampleham-green,,,,
            B0001,\(csv),block,D0001,,,,,
            B0002,\(csv),block,D0001,,,,,
            B0003,\(csv),block,D0002,,,,,

            """,
            "indicators/garden-access.md": """
            ---
            id: garden-access
            title: \(yaml)
            short: \(yaml)
            question: \(yaml)
            kind: proportion
            unit: "%"
            polarity: high-is-good
            decimals: 1
            themes: [green]
            denominator_name: \(yaml)
            source: { title: \(yaml), publisher: \(yaml), licence: \(yaml), attribution: \(yaml), next: \(yaml) }
            caveats: [\(yaml)]
            data:
              file: data/garden-count.csv
              columns: { area: area, period: year, value: value, status: status, note: note }
            ---
            \(prose)

            """,
            "indicators/data/garden-count.csv": """
            area,year,value,status,note
            C0001,2031,56.0,,\(csv)
            D0001,2031,62.0,,\(csv)
            D0002,2031,50.0,,\(csv)
            N0001,2031,71.5,,\(csv)
            N0002,2031,,c,\(csv)

            """,
            "indicators/feeling-heard.md": """
            ---
            id: feeling-heard
            title: \(yaml)
            short: \(yaml)
            kind: mean
            unit: \(yaml)
            polarity: no-judgement
            decimals: 0
            source: { title: \(yaml) }
            data:
              file: data/voices.csv
              where: { measure: heard }
              columns: { area: area, period: { is: "2031" }, value: value }
            ---
            \(prose)

            """,
            "briefings/gardens-in-brief.md": """
            ---
            title: \(yaml)
            date: 2031-04-01
            author: \(yaml)
            summary: \(yaml)
            areas: [sampleton]
            indicators: [garden-access]
            themes: [green]
            numbering: paragraphs
            attachments:
              - { file: pictures/bench.png, title: \(yaml) }
            ---
            ## \(prose)

            \(prose)

            Words[^note].

            > \(prose)
            >
            > -- Words \(prose)

            [^note]: Words \(prose)

            | Words |
            |-------|
            | \(prose.replacing("|", with: "\\|")) |

            ```table
            indicator: garden-access
            areas: [sampleton, exampleham]
            caption: \(yaml)
            ```

            """,
            "plans/greener-sampleton.md": """
            ---
            title: \(yaml)
            areas: [sampleton, north-sampleton]
            summary: \(yaml)
            owner: \(yaml)
            period: \(yaml)
            ---
            ## Commitment: Words \(prose)
            theme: green; indicator: garden-access; baseline: 61; target: 70 by 2033

            ### What needs to happen
            - \(prose)

            ### Gaps
            - \(prose)

            ### Actions
            - [ ] Words \(prose)
              owner: Words \(field); partners: Words \(field); due: 2031-09-30; stage: under way; cost: Words \(field)
              update 2031-04-20: Words \(prose)

            ### You said, we did
            - You said: words \(prose). We did: words \(prose).

            """,
            "profiles/north-sampleton.md": "---\narea: north-sampleton\ntitle: \(yaml)\n---\n\(prose)\n",
        ]
    }
}
