internal import Diagnostics
internal import Model
internal import Pages

/// How much of a site a build has to make.
public enum BuildPlan: Sendable {
    /// Every file, of which those are written that differ.
    case everything
    /// The pages that show certain texts; every other file is as the last build left it.
    case texts(ChangedProfiles)
    /// No file: the last build did the same, and every file is as that one left it.
    case nothing(LastBuild)

    /// What the last build left.
    public struct LastBuild: Sendable {
        /// What it found in the content.
        let diagnostics: [Diagnostic]
        /// The paths of the files of the site.
        let files: [String]
    }

    /// Texts that alone differ from what the last build read.
    public struct ChangedProfiles: Sendable {
        /// The paths of the profiles.
        let paths: Set<String>
        let last: LastBuild
        /// The figures of the site, which follow from none of the texts; nil where they are not known.
        let figures: FinalFigures?

        /// Whether nothing but the pages of the texts follows from them: they name no picture, no finding concerns them, and
        /// nothing stops the site from being written.
        func matterToTheirPagesOnly(_ part: Outcome<BuiltSite>) -> Bool {
            paths.isDisjoint(with: part.value.enclosing) && !part.diagnostics.hasErrors
                && !part.diagnostics.contains { $0.concerns(paths) }
        }
    }

    /// The pages to list; nil for all.
    var part: PageSelection? {
        guard case .texts(let texts) = self else { return nil }
        return PageSelection(texts: texts.paths, files: PrecompressedVariant.withoutCopies(texts.last.files))
    }

    /// The figures of the site, where nothing that they follow from has changed and they are known.
    var figures: FinalFigures? {
        guard case .texts(let texts) = self else { return nil }
        return texts.figures
    }
}
