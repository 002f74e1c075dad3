internal import Diagnostics

/// Where areas and postcodes come from beside the site's own `areas.csv` and `postcodes.csv`: official look-ups.
package struct AreaSources: Hashable, Sendable {
    /// A look-up of which areas lie in which: a column of codes for each level, as the Office for National Statistics
    /// publishes them.
    package struct Lookup: Hashable, Sendable {
        /// The file's path relative to the `areas` folder.
        package let file: Located<String>
        /// The sheet of a workbook, or the file of an archive; nil where its columns tell.
        package let sheet: Located<String>?
        /// The column of codes of each level, in the order written.
        package let columns: [Column]

        /// Puts a look-up together from its entry in `site.yml`.
        package init(file: Located<String>, sheet: Located<String>? = nil, columns: [Column]) {
            self.file = file
            self.sheet = sheet
            self.columns = columns
        }
    }

    /// The columns of one level in a look-up.
    package struct Column: Hashable, Sendable {
        /// The level of the areas.
        package let level: AreaLevel.ID
        /// The header of the codes: `LSOA21CD`.
        package let code: Located<String>
        /// The header of the names; nil for the one that belongs to that of the codes, `LSOA21NM`.
        package let name: Located<String>?

        /// Names the columns of a level.
        package init(level: AreaLevel.ID, code: Located<String>, name: Located<String>? = nil) {
            self.level = level
            self.code = code
            self.name = name
        }
    }

    /// Names of areas from a file of their own, which count before those of a look-up.
    package struct NameList: Hashable, Sendable {
        /// The file's path relative to the `areas` folder.
        package let file: Located<String>
        /// The sheet of a workbook, or the file of an archive; nil where its columns tell.
        package let sheet: Located<String>?
        /// The header of the codes: `msoa21cd`.
        package let code: Located<String>
        /// The header of the names: `msoa21hclnm`.
        package let name: Located<String>

        /// Puts a list of names together from its entry in `site.yml`.
        package init(file: Located<String>, sheet: Located<String>? = nil, code: Located<String>, name: Located<String>)
        {
            self.file = file
            self.sheet = sheet
            self.code = code
            self.name = name
        }
    }

    /// A file of changes of codes, as the Code History Database has it.
    package struct CodeChanges: Hashable, Sendable {
        /// The file's path relative to the `areas` folder.
        package let file: Located<String>
        /// The sheet of a workbook, or the file of an archive; nil where its columns tell.
        package let sheet: Located<String>?
        /// The levels whose former areas become areas of the site.
        package let former: [AreaLevel.ID]

        /// Puts a file of changes together from its entry in `site.yml`.
        package init(file: Located<String>, sheet: Located<String>? = nil, former: [AreaLevel.ID] = []) {
            self.file = file
            self.sheet = sheet
            self.former = former
        }
    }

    /// A directory of postcodes, as it was downloaded.
    package struct PostcodeDirectory: Hashable, Sendable {
        /// The file's path relative to the `areas` folder.
        package let file: Located<String>
        /// The columns of area codes, or how their names begin; none for all that have codes of the site.
        package let areas: [Located<String>]

        /// Puts a directory together from its entry in `site.yml`.
        package init(file: Located<String>, areas: [Located<String>] = []) {
            self.file = file
            self.areas = areas
        }
    }

    /// In the order written; where two disagree, the first counts.
    package var lookups: [Lookup]
    /// In the order written; of two names of an area the first counts.
    package var names: [NameList]
    /// The areas of which all that they hold, and all that they lie in, become areas of the site; none for all there
    /// are.
    package var within: [Located<Area.Code>]

    /// Which codes took the place of which.
    package var changes: [CodeChanges]

    /// In the order written; a postcode that an earlier one has counts as it has it.
    package var postcodes: [PostcodeDirectory]

    /// Takes what `site.yml` says.
    package init(
        lookups: [Lookup] = [],
        names: [NameList] = [],
        within: [Located<Area.Code>] = [],
        changes: [CodeChanges] = [],
        postcodes: [PostcodeDirectory] = []
    ) {
        self.lookups = lookups
        self.names = names
        self.within = within
        self.changes = changes
        self.postcodes = postcodes
    }
}
