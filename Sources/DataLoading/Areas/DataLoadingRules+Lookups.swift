internal import Diagnostics
internal import Model

/// Faults of the official look-ups that areas come from.
extension DataLoadingRules {
    static let missingLookup = Rule(
        "D260",
        "Look-up that does not exist",
        """
        The key `areas` or `postcodes` in site.yml names a file that is not there. Paths count from the `areas` folder: \
        `lookups/wards.csv` is the file `areas/lookups/wards.csv`.
        """
    )
    static let inTwoAreas = Rule(
        "D261",
        "Area that lies in two of one level",
        """
        The rows of look-ups put one area into two larger ones of the same level, and it can lie in one only. Levels that \
        cut across each other, such as wards and middle layer areas, cannot both be larger levels of the same area: leave \
        out the column of one of them. Where two files disagree, one is of another year.
        """
    )
    static let namelessArea = Rule(
        "D262",
        "Area of a look-up without a name",
        """
        A look-up has the code of an area and no name for it. The name of `LSOA21CD` is looked for in `LSOA21NM`; another \
        column is named under `names` beside `columns`, and a file of names under `names` in `areas`. A row of areas.csv \
        with the code and a name also serves.
        """
    )
    static let unknownHolder = Rule(
        "D263",
        "Area under within that no look-up has",
        """
        `within` in `areas` names the areas of which everything they hold belongs to the site, by code. None of the look-ups \
        has this one, often because their codes are of another year.
        """
    )
    static let namesOfNoArea = Rule(
        "D264",
        "File of names without any area of the look-ups",
        """
        A file under `names` in `areas` has no code of an area that the look-ups have, so it names none. Its codes may be of \
        another year, or another column holds them.
        """
    )

    static let notADirectory = Rule(
        "D265",
        "File of postcodes without a column of them",
        """
        A file under `postcodes` in site.yml is a directory of postcodes as it was downloaded (ONSPD, NSPL, Code-Point Open), \
        or a list of your own with a column `postcode`, `pcds`, `pcd7`, `pcd8` or `pcd`.
        """
    )
    static let severalAreaColumns = Rule(
        "D266",
        "Name of a column that several fit",
        """
        `area` in `postcodes` names a column of area codes, or how its name begins: `lsoa` finds `lsoa21cd`. The file has \
        several that begin so, and they give areas of different years.
        """
    )
    static let postcodesOfElsewhere = Rule(
        "D267",
        "Directory without any postcode of the site",
        """
        No row of a directory of postcodes has the code of an area of the site. Often its codes are of another year than those \
        of the areas; a directory has codes of several years and levels, and any of them will do.
        """
    )

    static let ofLookups: [Rule] = [
        missingLookup, inTwoAreas, namelessArea, unknownHolder, namesOfNoArea, notADirectory, severalAreaColumns,
        postcodesOfElsewhere,
    ]
}

extension Diagnostic {
    static func missingLookup(_ name: Located<String>, known: [String]) -> Diagnostic {
        let meant = NameSuggestion.ofPath(name.value, in: known)
        return Diagnostic(
            DataLoadingRules.missingLookup,
            .error,
            "there is no file \"\(name.value.shortened)\"",
            at: name.location,
            place: "key file",
            explanation: "Paths count from the areas folder.",
            suggestion: meant.map { "Did you mean \"\($0)\"?" },
            effect: "Nothing is read from it."
        )
    }

    static func inTwoAreas(_ conflict: LookupGraph.Conflict) -> Diagnostic {
        let others = conflict.count - 1
        return Diagnostic(
            DataLoadingRules.inTwoAreas,
            .error,
            "\(conflict.code.shortened) (\(conflict.levels.own)) lies in two areas of the level "
                + "\(conflict.levels.larger): \(conflict.holders.first.shortened) and \(conflict.holders.second.shortened)",
            at: conflict.location,
            explanation: others == 0
                ? nil : "So do \(others) \(others == 1 ? "other" : "others") of the level \(conflict.levels.own).",
            suggestion: "Leave out the column of one of the two levels, or take look-ups of one year.",
            effect: "Each is taken to lie in the one that is named first."
        )
    }

    static func namelessArea(_ code: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.namelessArea,
            .error,
            "area \"\(code.shortened)\" has no name",
            at: location,
            suggestion: "Name the column of names under names, beside columns, or give the area a name in areas.csv.",
            effect: "Its page would have no title."
        )
    }

    static func unknownHolder(_ code: Located<Area.Code>, closest: (code: String, name: String)?) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.unknownHolder,
            .error,
            "no look-up has the area \"\(code.value.text.shortened)\"",
            at: code.location,
            place: "key within",
            suggestion: closest.map { "Did you mean \($0.code) (\($0.name))?" },
            effect: "Nothing inside it becomes part of the site."
        )
    }

    static func namesOfNoArea(_ column: Located<String>) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.namesOfNoArea,
            .warning,
            "no code in the column \"\(column.value.shortened)\" is that of an area of the look-ups",
            at: column.location,
            suggestion: "Take names of the same year and kind of area as the look-ups, or leave the file out of names.",
            effect: "No area is named by the file."
        )
    }
}
