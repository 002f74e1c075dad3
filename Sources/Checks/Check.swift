internal import Diagnostics
internal import Model

/// One thing that `placard check` looks for.
protocol Check: Sendable {
    /// Its name in `site.yml`.
    var name: CheckName { get }

    /// Whether it looks for English words, and so says nothing of a site in another language.
    var isForEnglish: Bool { get }

    /// What it finds, as warnings; how much they matter is for the site to say.
    func findings(in site: CheckedSite) -> [Diagnostic]
}

extension Check {
    var isForEnglish: Bool { false }
}
