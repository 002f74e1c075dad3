internal import Diagnostics
internal import PageRendering
internal import ReportModel

/// How much of a site a build has to make.
public enum BuildScope: Sendable {
    /// Every file, of which those are written that differ.
    case everything
    /// The pages that show certain texts; every other file is as the last build left it.
    case texts(ChangedTexts)
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
    public struct ChangedTexts: Sendable {
        /// The paths of the profiles.
        let paths: Set<String>
        let last: LastBuild
        /// The figures of the site, which follow from none of the texts; nil where they are not known.
        let figures: CompletedFigures?

        /// Whether nothing but the pages of the texts follows from them: they name no picture, no finding concerns them, and
        /// nothing stops the site from being written.
        func matterToTheirPagesOnly(_ part: Outcome<BuiltSite>) -> Bool {
            paths.isDisjoint(with: part.value.enclosing) && !part.diagnostics.hasErrors
                && !part.diagnostics.contains { $0.concerns(paths) }
        }
    }

    /// The pages to list; nil for all.
    var part: SitePart? {
        guard case .texts(let texts) = self else { return nil }
        return SitePart(texts: texts.paths, files: CompressedForm.withoutCopies(texts.last.files))
    }

    /// The figures of the site, where nothing that they follow from has changed and they are known.
    var figures: CompletedFigures? {
        guard case .texts(let texts) = self else { return nil }
        return texts.figures
    }
}
