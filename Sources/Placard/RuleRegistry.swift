private import Assembly
private import Assets
private import Checks
private import ContentLoading
private import DataLoading
public import Diagnostics
private import Markdown
private import Output
private import Pages
private import Templates

/// Every problem that Placard can find, from all modules.
public enum RuleRegistry {
    /// All rules, in the order of their codes.
    public static var rules: [Rule] {
        RuleCatalogue(
            MarkdownRules.all + ContentLoadingRules.all + DataLoadingRules.all + AttachmentRules.all + FileRules.all
                + PlacardRules.all + PageRules.all + PlanCheckRules.all + AssemblyRules.all
                + CheckRules.all + OutputRules.all + AssetRules.all + TemplateRules.all
        ).rules
    }

    /// Whether a finding says how to do better, and keeps no build from writing, whatever its severity.
    public static func isOnlyChecked(_ finding: Diagnostic) -> Bool {
        CheckRules.all.contains(finding.rule)
    }

    /// The page of the documentation that explains them: `Documentation/Diagnostics.md`.
    public static var markdown: String {
        RuleCatalogue(rules).markdown
    }
}
