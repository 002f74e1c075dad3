internal import Diagnostics
internal import Model
internal import Output
internal import Pages

/// How much of a site a build has to make.
package enum BuildPlan: Sendable {
    /// Every file, of which those are written that differ.
    case everything
    /// The pages that show certain profiles; every other file is as the last build left it.
    case profiles(ChangedProfiles)
    /// No file: the last build did the same, and every file is as that one left it.
    case nothing(LastBuild)

    /// What the last build left.
    package struct LastBuild: Sendable {
        /// What it found in the content.
        let diagnostics: [Diagnostic]
        /// The paths of the files of the site.
        let files: [String]
    }

    /// Profiles whose bodies alone differ from what the last build read.
    package struct ChangedProfiles: Sendable {
        let paths: Set<String>
        let last: LastBuild
        /// The figures of the site, which depend on no profile; nil where they are not known.
        let figures: FinalFigures?

        /// Whether only the pages that show these profiles need rebuilding: they have no attachments, no diagnostic
        /// refers to them, and nothing stops the site from being written.
        func affectOnlyTheirOwnPages(_ part: Outcome<ListedSite>) -> Bool {
            paths.isDisjoint(with: part.value.profilesWithAttachments) && !part.diagnostics.hasErrors
                && !part.diagnostics.contains { $0.concerns(paths) }
        }
    }

    /// The pages to list; nil for all.
    var part: PageSelection? {
        guard case .profiles(let changed) = self else { return nil }
        return PageSelection(texts: changed.paths, files: PrecompressedVariant.originals(among: changed.last.files))
    }

    /// The figures of the site, where nothing that they depend on has changed and they are known.
    var figures: FinalFigures? {
        guard case .profiles(let changed) = self else { return nil }
        return changed.figures
    }
}

extension Diagnostic {
    /// Whether it is in one of the files, or points to one.
    func concerns(_ paths: Set<String>) -> Bool {
        location.map { paths.contains($0.path) } ?? false || related.contains { paths.contains($0.location.path) }
    }
}
