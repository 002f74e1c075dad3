internal import Graphics
internal import Templates

/// Places as tiles that have room for a name and a figure, in groups of those that lie in one larger area.
///
/// They take the place of a map whose shapes would be specks: each is a link, shaded as the map would be. On a
/// telephone, where they would be longer than the table beside them, a reader opens them.
struct NamedTiles {
    /// One place.
    struct Tile {
        let name: String
        let figure: String
        let href: String?
        let shade: MapShade
    }

    /// Some of the places under the name of the larger area that they lie in; nil for all of them.
    struct Group {
        let name: String?
        let tiles: [Tile]
    }

    /// More tiles than this are no overview.
    static let most = 120

    let title: String
    /// What opens them where there is little room: `36 council areas as tiles`.
    let opener: String
    /// The legend, from the lowest figures.
    let entries: [MapFigure.Entry]
    /// Sentences below the tiles.
    let notes: [String]
    let groups: [Group]

    var html: HTML {
        var bytes: [UInt8] = []
        bytes += "<figure class=\"map-figure\">\n<figcaption>\(Markup.escaped(title))</figcaption>\n".utf8
        bytes += "<details class=\"tile-map\">\n<summary>\(Markup.escaped(opener))</summary>\n".utf8
        bytes += "<ul class=\"tile-key\">\n".utf8
        for entry in entries {
            let shade = "<span class=\"tile-shade \(entry.shade.style)\"></span>"
            bytes += "<li>\(shade) \(Markup.escaped(entry.text))</li>\n".utf8
        }
        bytes += "</ul>\n<div class=\"tile-groups\">\n".utf8
        for group in groups {
            bytes += "<div>\n".utf8
            if let name = group.name { bytes += "<p class=\"tile-group\">\(Markup.escaped(name))</p>\n".utf8 }
            bytes += "<ul class=\"named-tiles\">\n".utf8
            for tile in group.tiles { append(tile, to: &bytes) }
            bytes += "</ul>\n</div>\n".utf8
        }
        bytes += "</div>\n".utf8
        if !notes.isEmpty { bytes += "<p class=\"quiet\">\(Markup.escaped(notes.joined(separator: " ")))</p>\n".utf8 }
        bytes += "</details>\n</figure>\n".utf8
        return HTML(trusted: bytes)
    }

    private func append(_ tile: Tile, to bytes: inout [UInt8]) {
        let short = TileName.fitting(tile.name)
        let words = "\(Markup.escaped(short)) <b>\(Markup.escaped(tile.figure))</b>"
        bytes += "<li class=\"\(tile.shade.style)\">".utf8
        if let href = tile.href {
            let name =
                short == tile.name ? "" : " aria-label=\"\(Markup.escaped(tile.name)) \(Markup.escaped(tile.figure))\""
            bytes += "<a href=\"\(Markup.escaped(href))\"\(name)>\(words)</a>".utf8
        } else {
            bytes += "<span>\(words)</span>".utf8
        }
        bytes += "</li>\n".utf8
    }
}

/// The name of a place as it has room on a tile, whose lines break between words and after hyphens only.
enum TileName {
    /// Longer words do not fit on a line.
    private static let mostLetters = 14
    /// The letters that are left of them.
    private static let shortened = 3...13

    /// The name with each word that is too long cut behind a consonant that a vowel follows: `Buckinghamsh.`.
    static func fitting(_ name: String) -> String {
        guard name.count > mostLetters else { return name }
        return name.split(separator: " ", omittingEmptySubsequences: false).map { word in
            word.split(separator: "-", omittingEmptySubsequences: false).map(cut).joined(separator: "-")
        }.joined(separator: " ")
    }

    private static func cut(_ word: Substring) -> String {
        guard word.count > mostLetters else { return String(word) }
        let letters = Array(word)
        let end = shortened.last { !isVowel(letters[$0 - 1]) && isVowel(letters[$0]) } ?? shortened.upperBound
        return String(letters[..<end]) + "."
    }

    private static func isVowel(_ letter: Character) -> Bool { "aeiouyAEIOUY".contains(letter) }
}
