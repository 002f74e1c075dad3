package import Diagnostics

/// The faults that a template can have; each rule is documented by its own title and text.
package enum TemplateRules {
    package static let unknownName = Rule(
        "T101",
        "Name that no context has",
        """
        A tag names a field that neither the context around it nor any context outside that has. Mustache itself \
        would write nothing there, and nobody would notice; here no page of the template is written until the name \
        is mended. `placard fields` shows every name that a template may use.
        """
    )

    package static let wrongKind = Rule(
        "T102",
        "Field used as what it is not",
        """
        Text is printed with `{{name}}`; flags, lists, objects and fields that may be missing are asked about with \
        `{{#name}}` and `{{^name}}`; only objects can be looked into with a dot, as in `{{area.name}}`. A list or an object \
        cannot be printed, and text that is always there cannot open a section.
        """
    )

    package static let unescapedText = Rule(
        "T103",
        "Plain text in triple braces",
        """
        `{{{name}}}` and `{{&name}}` put markup on the page as it stands, so they are for fields of kind html only. Plain \
        text may have been typed by anybody: `{{name}}` escapes it, so that it cannot become markup or script.
        """
    )

    package static let unclosedTag = Rule(
        "T104",
        "Tag that does not end",
        """
        A tag begins, but its closing delimiter does not follow: `}}` after `{{`, or `}}}` after `{{{`.
        """
    )

    package static let unclosedSection = Rule(
        "T105",
        "Section, block or parent that is not closed",
        """
        Every `{{#name}}`, `{{^name}}`, `{{$name}}` and `{{<name}}` needs its `{{/name}}` in the same file, and before the end \
        of whatever it began in.
        """
    )

    package static let strayClose = Rule(
        "T106",
        "End of something that has not begun",
        """
        A `{{/name}}` stands where nothing of that name is open: the name differs from that of the opening tag, the \
        opening tag is missing, or two sections overlap.
        """
    )

    package static let missingPartial = Rule(
        "T107",
        "Partial that does not exist",
        """
        `{{>name}}` puts in Templates/name.mustache; there is no such file. The name is the path below Templates \
        without its ending, as in `{{>partials/card}}`. It is fixed: a template cannot choose a partial by a field.
        """
    )

    package static let missingParent = Rule(
        "T108",
        "Parent that does not exist",
        """
        `{{<name}}` fills in the blocks of Templates/name.mustache; there is no such file. The name is the path below \
        Templates without its ending.
        """
    )

    package static let loop = Rule(
        "T109",
        "Template that puts in itself",
        """
        A partial, parent or block leads back to itself over the same kind of context, so that the page would never \
        end. Templates have no recursion: a tree is given to them as a list whose items say how deep they are.
        """
    )

    package static let notUTF8 = Rule(
        "T110",
        "Template that is not UTF-8",
        """
        Templates are text in UTF-8. Bytes that are not would put broken characters on every page; save the file \
        as UTF-8.
        """
    )

    package static let emptyTag = Rule(
        "T111",
        "Tag without a name",
        """
        A tag has nothing between its braces but, at most, the sign of what it does.
        """
    )

    package static let badDelimiters = Rule(
        "T112",
        "Delimiters that cannot be read",
        """
        `{{=<% %>=}}` makes `<%` and `%>` the delimiters for the rest of the file: two words without white space or equals \
        signs in them, with white space between them, and an equals sign at each end.
        """
    )

    package static let missingTemplate = Rule(
        "T113",
        "Template that does not exist",
        """
        Placard needs a template of this name to write one kind of page. One that comes with Placard can be replaced \
        by a file of the same name, but not left out.
        """
    )

    package static let tooDeep = Rule(
        "T114",
        "Template nested too deeply",
        """
        Sections, partials and blocks may stand in one another 64 deep, all files taken together. More than that is \
        an accident, and would make a page that nobody can follow.
        """
    )

    package static let malformedName = Rule(
        "T115",
        "Tag that is not Mustache",
        """
        A name has no white space and no empty part between dots. Mustache has no helpers, conditions or arguments as \
        other template languages have them: a condition is a field of kind flag, asked about with `{{#name}}`.
        """
    )

    package static let escapedHTML = Rule(
        "T116",
        "Markup in double braces",
        """
        `{{name}}` escapes what it prints, so a field of kind html would show its tags as text. `{{{name}}}` puts the \
        markup on the page.
        """
    )

    package static let tooLarge = Rule(
        "T117",
        "Template too large with everything it puts in",
        """
        With all its partials put in where they are named, a template may have 100,000 parts and 16 megabytes of \
        text. Partials that each put in others several times reach that quickly.
        """
    )

    package static let unusedTemplate = Rule(
        "T118",
        "Template that nothing uses",
        """
        No page is made from the file and no template that is in use puts it in: it is left over, or its name is \
        misspelt where it is meant.
        """
    )

    package static let unknownBlock = Rule(
        "T119",
        "Block that the parent does not have",
        """
        `{{<parent}}` … `{{/parent}}` replaces blocks of its parent. A block that the parent does not have replaces \
        nothing, and what is written in it would appear on no page.
        """
    )

    package static let multipliedList = Rule(
        "T120",
        "Lists that multiply one another",
        """
        A list inside a list is written for each item of the outer one. Where it belongs to the item, it is as long as the \
        data say; where it comes from further out, it is the same each time, and the page grows with the product of both. A \
        list inside itself, and a third such list, are refused, because a page could grow without end.
        """
    )

    /// Every rule of this module, by code.
    package static let all: [Rule] = [
        unknownName, wrongKind, unescapedText, unclosedTag, unclosedSection, strayClose, missingPartial, missingParent,
        loop, notUTF8, emptyTag, badDelimiters, missingTemplate, tooDeep, malformedName, escapedHTML, tooLarge,
        unusedTemplate, unknownBlock, multipliedList,
    ]
}

/// Words for the faults that are found in a file or in what it puts in.
enum TemplateFault {
    /// What every fault in a template does to the site.
    static let effect = "No page is written with this template."

    static func notUTF8(_ source: TemplateSource, _ offset: Int) -> Diagnostic {
        let digits = String(source.bytes[offset], radix: 16, uppercase: true)
        return Diagnostic(
            TemplateRules.notUTF8,
            .error,
            "byte 0x\(digits) is not part of any character in UTF-8",
            at: source.location(offset),
            suggestion: "Save the file as UTF-8",
            effect: effect
        )
    }

    static func missingTemplate(_ name: String, among names: some Sequence<String>) -> Diagnostic {
        Diagnostic(
            TemplateRules.missingTemplate,
            .error,
            "there is no template \"\(name)\"",
            at: .wholeFile("Templates/\(name).mustache"),
            suggestion: meant(NameSuggestion.of(name, in: names)),
            effect: effect
        )
    }

    /// "Did you mean", where something was found that could be meant.
    static func meant(_ word: String?) -> String? {
        word.map { "Did you mean \($0)?" }
    }
}

/// How much a template may ask for before it is refused: far more than any real one needs.
enum TemplateLimits {
    /// How deep sections, partials, parents and blocks may stand in one another.
    static let depth = 64

    /// How many lists may be written again for each item of a list around them.
    static let outerLists = 2

    /// How many parts a template may have with everything it puts in.
    static let parts = 100_000

    /// How many bytes of its own text a template may have with everything it puts in.
    static let literalBytes = 16 << 20
}
