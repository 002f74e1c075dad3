private import CommonMark
private import ContentReading
private import DataReading
public import Diagnostics
private import Files
private import PageRendering
private import PlanChecking
private import SiteAssembly
private import SiteWriting
private import Styling
private import Templating

/// Every problem that Placard can find, from all rooms.
public enum Rulebook {
    /// All rules, in the order of their codes.
    public static var rules: [Rule] {
        RuleCatalogue(
            CommonMarkRules.all + ContentReadingRules.all + DataReadingRules.all + FilesRules.all + PlacardRules.all
                + PageRenderingRules.all + PlanCheckingRules.all + SiteAssemblyRules.all + SiteWritingRules.all
                + StylingRules.all
                + TemplatingRules.all
        ).rules
    }

    /// The page of the documentation that explains them: `Documentation/Diagnostics.md`.
    public static var markdown: String {
        RuleCatalogue(rules).markdown
    }
}
