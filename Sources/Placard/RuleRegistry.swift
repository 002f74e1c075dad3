private import Assembly
private import Assets
private import Checks
private import ContentLoading
private import DataLoading
public import Diagnostics
private import Import
private import Markdown
private import Output
private import Pages
private import Scaffolding
private import Templates

/// Every problem that Placard can find, from all modules.
public enum RuleRegistry {
    /// All rules, in the order of their codes.
    public static var rules: [Rule] {
        RuleCatalogue(
            MarkdownRules.all + ContentLoadingRules.all + DataLoadingRules.all + AttachmentRules.all + FileRules.all
                + PlacardRules.all + PageRules.all + PlanCheckRules.all + NeedCheckRules.all + AssemblyRules.all
                + CheckRules.all + ImportRules.all + ScaffoldRules.all + OutputRules.all + HostRules.all
                + AssetRules.all
                + TemplateRules.all
        ).rules
    }

    /// Whether a finding says how to do better, and keeps no build from writing, whatever its severity.
    static func isOnlyChecked(_ finding: Diagnostic) -> Bool {
        CheckRules.all.contains(finding.rule) || HostRules.all.contains(finding.rule)
    }

    /// The page of the documentation that explains them: `Documentation/Diagnostics.md`.
    public static var markdown: String {
        RuleCatalogue(rules).markdown
    }
}

/// What can be wrong with a site as a whole.
enum PlacardRules {
    static let unusedFile = Rule(
        "F120",
        "File that reaches no page",
        """
        A file of the content folder is not of a kind that Placard reads, or no indicator names it. What it says \
        appears nowhere, which is rarely what its author meant. Check its folder and the end of its name.
        """
    )

    static let controlCharacter = Rule(
        "F121",
        "Control character in a text file",
        """
        The file holds an invisible control character, often left behind by copying from another program. A page, a \
        feed and a calendar may not have it, so it is read as a space. Delete it.
        """
    )

    static let recordNotWritten = Rule(
        "F122",
        "What a build did cannot be kept for the next one",
        """
        Placard keeps what it did in the folder .placard beside the content, so that the next build makes only what has \
        changed. It could not write there, so that the next build makes everything again. The site is complete. Give \
        the account that builds the right to write there, or free some space.
        """
    )

    static let lostAddress = Rule(
        "F123",
        "Address of the last build that is no more",
        """
        The last build into this folder wrote a page or an attachment that this one does not. If it was given another \
        slug, identifier or file name, name the old and the new address under `old_addresses` in site.yml: a small page \
        then stays at the old one and leads readers on. From an attachment only hosts that read `_redirects` lead on. If \
        it is not to come back, write `gone` in place of the new address. This is said once: when the build is written, \
        what lay at the old address is gone.
        """
    )

    static let all: [Rule] = [unusedFile, controlCharacter, recordNotWritten, lostAddress]
}
