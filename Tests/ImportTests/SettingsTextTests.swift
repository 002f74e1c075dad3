import Testing

@testable import Import

/// Lines that are added to `site.yml` by a program.
@Suite struct SettingsTextTests {
    private let lookup = SettingsText.Item(
        key: "areas",
        list: "from",
        lines: ["- file: lookups/one.csv", "  columns: { council: LAD24CD }"]
    )

    @Test func addsAKeyThatIsNotThereAtTheEnd() {
        #expect(
            SettingsText.adding(lookup, to: "title: Sampleton # ours") == """
                title: Sampleton # ours
                areas:
                  from:
                    - file: lookups/one.csv
                      columns: { council: LAD24CD }

                """
        )
    }

    @Test func addsAnItemToAListThatIsThere() {
        let text = """
            areas:
              from:
                - file: lookups/other.csv
                  columns: { small: LSOA21CD }
              within: E06000901
            # the rest
            title: Sampleton

            """
        let added = SettingsText.adding(lookup, to: text)
        #expect(
            added == """
                areas:
                  from:
                    - file: lookups/other.csv
                      columns: { small: LSOA21CD }
                    - file: lookups/one.csv
                      columns: { council: LAD24CD }
                  within: E06000901
                # the rest
                title: Sampleton

                """
        )
    }

    @Test func addsAListToAKeyThatLacksIt() {
        let names = SettingsText.Item(key: "areas", list: "names", lines: ["- { file: a.csv, code: cd, name: nm }"])
        let text = "areas:\n  from:\n    - file: one.csv\n\ntitle: Sampleton\n"
        #expect(
            SettingsText.adding(names, to: text)
                == "areas:\n  from:\n    - file: one.csv\n  names:\n    - { file: a.csv, code: cd, name: nm }\n\n"
                + "title: Sampleton\n"
        )
    }

    @Test(arguments: [
        "areas: { from: { file: one.csv } }\n", "areas:\n  from: { file: one.csv }\n",
        "areas:\n    from:\n        - file: one.csv\n  # odd\n from: x\n",
    ])
    func leavesAnotherFormOfTheKeyAlone(_ text: String) {
        #expect(SettingsText.adding(lookup, to: text) == nil)
    }
}
