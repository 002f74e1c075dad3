/// The ASCII characters that Markdown gives a meaning to, as bytes with a name.
enum ASCII {
    static let tab = UInt8(ascii: "\t")
    static let newline = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let exclamation = UInt8(ascii: "!")
    static let quotation = UInt8(ascii: "\"")
    static let hash = UInt8(ascii: "#")
    static let percent = UInt8(ascii: "%")
    static let ampersand = UInt8(ascii: "&")
    static let apostrophe = UInt8(ascii: "'")
    static let openParenthesis = UInt8(ascii: "(")
    static let closeParenthesis = UInt8(ascii: ")")
    static let asterisk = UInt8(ascii: "*")
    static let plus = UInt8(ascii: "+")
    static let hyphen = UInt8(ascii: "-")
    static let colon = UInt8(ascii: ":")
    static let semicolon = UInt8(ascii: ";")
    static let less = UInt8(ascii: "<")
    static let equals = UInt8(ascii: "=")
    static let greater = UInt8(ascii: ">")
    static let openBracket = UInt8(ascii: "[")
    static let backslash = UInt8(ascii: "\\")
    static let closeBracket = UInt8(ascii: "]")
    static let caret = UInt8(ascii: "^")
    static let underscore = UInt8(ascii: "_")
    static let backtick = UInt8(ascii: "`")
    static let pipe = UInt8(ascii: "|")
}

extension UInt8 {
    var isLineEnd: Bool { self == 10 || self == 13 }
    var isBlank: Bool { self == 32 || self == 9 }

    /// Space, tab, line ends, vertical tab and form feed.
    var isMarkdownSpace: Bool { self == 32 || (self >= 9 && self <= 13) }

    var isASCIIDigit: Bool { self >= 48 && self <= 57 }

    var isASCIILetter: Bool { (self | 32) >= 97 && (self | 32) <= 122 }

    /// What a backslash may escape.
    var isASCIIPunctuation: Bool {
        (self >= 33 && self <= 47) || (self >= 58 && self <= 64) || (self >= 91 && self <= 96)
            || (self >= 123 && self <= 126)
    }

    var lowercasedASCII: UInt8 { self >= 65 && self <= 90 ? self + 32 : self }
}
