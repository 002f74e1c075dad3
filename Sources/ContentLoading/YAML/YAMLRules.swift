internal import Diagnostics

/// The rules that any YAML text is held to: once for settings (S), once for front matter (C), with the same digits.
struct YAMLRules: Sendable {
    let syntax: Rule
    let unknownKey: Rule
    let missingKey: Rule
    let wrongType: Rule
    let duplicateKey: Rule
    let alias: Rule
    let unreadableValue: Rule
    let notAChoice: Rule
    let controlCharacter: Rule
    let notUTF8: Rule
    let hashInValue: Rule
    let markupInValue: Rule

    var all: [Rule] {
        [
            syntax, unknownKey, missingKey, wrongType, duplicateKey, alias, unreadableValue, notAChoice,
            controlCharacter, notUTF8, hashInValue, markupInValue,
        ]
    }

    init(letter: String, name: String) {
        func rule(_ digits: String, _ title: String, _ explanation: String) -> Rule {
            Rule(letter + digits, "\(title) (\(name))", explanation)
        }
        syntax = rule("101", "YAML that cannot be read", Self.syntaxText)
        unknownKey = rule("102", "Key that means nothing here", Self.unknownKeyText)
        missingKey = rule("103", "Key that is missing", Self.missingKeyText)
        wrongType = rule("104", "Value of the wrong type", Self.wrongTypeText)
        duplicateKey = rule("105", "Key written twice", Self.duplicateKeyText)
        alias = rule("106", "YAML anchor or alias", Self.aliasText)
        unreadableValue = rule("107", "Date, number, address or name that cannot be read", Self.unreadableText)
        notAChoice = rule("108", "Word that is not one of the choices", Self.notAChoiceText)
        controlCharacter = rule("109", "Control character", Self.controlCharacterText)
        notUTF8 = rule("110", "File that is not UTF-8", Self.notUTF8Text)
        hashInValue = rule("111", "Hash that cuts a value off", Self.hashText)
        markupInValue = rule("112", "Markdown in a value", Self.markupText)
    }

    private static let syntaxText = """
        The keys and values do not follow YAML's rules, so nothing in them can be used. The usual causes are a colon \
        followed by a space inside a value, a quotation mark that is not closed, a tab at the start of a line, and \
        lines of one list that start in different columns. A value with a colon, a hash or a bracket in it is safe \
        in double quotation marks.
        """
    private static let unknownKeyText = """
        The key is not one that Placard reads in this place, so its value would appear nowhere. Most often it is \
        misspelt, or stands one level too deep or not deep enough.
        """
    private static let missingKeyText = "Without this key the page or setting cannot be made. Add it with a value."
    private static let wrongTypeText = """
        A single value, a list and a group of keys are three different things in YAML, and this key takes another of \
        them. A list is written [one, two] or with a hyphen before each item.
        """
    private static let duplicateKeyText = """
        Of a key that is written twice only one value could be used, and nobody can tell which was meant. Keep one.
        """
    private static let aliasText = """
        YAML's anchors (&name) and aliases (*name) copy values from one place to another. Placard does not read \
        them, because an editor cannot see what such a file says. Write the value out, or put a value that \
        starts with & or * in quotation marks.
        """
    private static let unreadableText = """
        Days are written YYYY-MM-DD, numbers with digits and a decimal point and without separators, web addresses \
        with http:// or https:// in front, and names that become part of an address with letters, digits and hyphens.
        """
    private static let notAChoiceText = "The key takes one of a few fixed words, and this is none of them."
    private static let controlCharacterText = """
        The text holds an invisible control character, often left behind by copying from another program. YAML does \
        not allow them. Delete it and type the characters around it again.
        """
    private static let notUTF8Text = """
        Text files must be saved as UTF-8, otherwise letters such as é and signs such as £ would be lost. \
        Every editor has this among its options for saving.
        """
    private static let hashText = """
        Behind a value, a space and # begin a comment in YAML, so that of title: Ward #3 only Ward is read, and of \
        title: Jobs # of people only Jobs. A value with a hash in it goes in double quotation marks, and a comment on \
        a line of its own or behind a value in quotation marks.
        """
    private static let markupText = """
        Values of keys are shown as they are typed: links, stars for bold words and fields of templates mean nothing \
        there, and readers see the signs. Markdown belongs into the text below the keys.
        """
}
