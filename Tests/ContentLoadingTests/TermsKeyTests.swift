import Diagnostics
import Model
import Testing

/// The key `terms`, which every kind of text has.
struct TermsKeyTests {
    @Test(arguments: [("", true), ("terms: true", true), ("terms: false", false)])
    func saysWhetherTermsAreExplained(_ key: String, _ expands: Bool) throws {
        let source = "source: { title: S }\ndata: { file: a.csv, columns: { area: a, period: p, value: v } }"
        let outcome = SampleContent.read([
            "site.yml": SampleContent.settings,
            "home.md": "---\ntitle: Home\n\(key)\n---\n",
            "pages/about.md": "---\ntitle: About\n\(key)\n---\n",
            "briefings/one.md": "---\ntitle: One\ndate: 2031-04-01\n\(key)\n---\n",
            "profiles/sampleton.md": "---\narea: sampleton\n\(key)\n---\n",
            "plans/plan.md": "---\ntitle: Plan\n\(key)\n---\n## Commitment: Do it\n",
            "indicators/say.md": "---\ntitle: Say\nkind: count\n\(source)\n\(key)\n---\n",
        ])
        #expect(outcome.diagnostics.filter { $0.severity == .error } == [])
        let content = outcome.value
        #expect(content.home?.expandsTerms == expands)
        #expect(content.pages.map(\.expandsTerms) == [expands])
        #expect(content.briefings.map(\.expandsTerms) == [expands])
        #expect(content.profiles.map(\.expandsTerms) == [expands])
        #expect(content.plans.map(\.expandsTerms) == [expands])
        #expect(content.indicators.map(\.expandsTerms) == [expands])
    }
}
