private import CommonMark
private import ContentReading
private import DataReading
public import Diagnostics
private import Enclosing
private import Files
private import PageRendering
private import PlanChecking
private import SiteAssembly
private import SiteChecks
private import SiteWriting
private import Styling
private import Templating

/// Every problem that Placard can find, from all rooms.
public enum RuleRegistry {
    /// All rules, in the order of their codes.
    public static var rules: [Rule] {
        RuleCatalogue(
            CommonMarkRules.all + ContentReadingRules.all + DataReadingRules.all + EnclosingRules.all + FilesRules.all
                + PlacardRules.all + PageRenderingRules.all + PlanCheckingRules.all + SiteAssemblyRules.all
                + SiteChecksRules.all + SiteWritingRules.all + StylingRules.all + TemplatingRules.all
        ).rules
    }

    /// Whether a finding says how to do better, and keeps no build from writing, whatever its severity.
    public static func isOnlyChecked(_ finding: Diagnostic) -> Bool {
        SiteChecksRules.all.contains(finding.rule)
    }

    /// The page of the documentation that explains them: `Documentation/Diagnostics.md`.
    public static var markdown: String {
        RuleCatalogue(rules).markdown
    }
}
