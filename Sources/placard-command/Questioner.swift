import Diagnostics
import Import

/// Asks the person at the keyboard, where somebody is there.
enum Questioner {
    /// So many choices are listed.
    private static let mostChoices = 60

    /// A line as it was typed, without blanks around it; nil where nobody is there, or nothing is said.
    static func line(_ question: String) -> String? {
        guard Console.isInteractive else { return nil }
        Console.error(question)
        let typed = (readLine() ?? "").drop(while: \.isWhitespace)
        let end = typed.lastIndex { !$0.isWhitespace }.map { typed.index(after: $0) } ?? typed.startIndex
        return typed.isEmpty ? nil : String(typed[..<end])
    }

    /// What is answered to the question that a file leaves open; nil where nobody is there to ask, or nothing is said.
    static func answer(to question: ImportQuestion, about file: String) -> String? {
        guard Console.isInteractive else { return nil }
        var text = "\n\(TerminalEscaper.line(file)): \(question.text)\n"
        for (number, choice) in question.choices.prefix(mostChoices).enumerated() {
            text += "  \(number + 1)  \(TerminalEscaper.line(choice))\n"
        }
        if question.choices.count > mostChoices {
            text += "     and \(question.choices.count - mostChoices) more, which can be typed as they are\n"
        }
        Console.error(
            text + (question.choices.isEmpty ? "Type it, or nothing to stop:" : "Type a number, or nothing to stop:")
        )
        while let line = readLine() {
            let typed = line.split(separator: " ").joined(separator: " ")
            if typed.isEmpty { return nil }
            if let number = Int(typed), question.choices.indices.contains(number - 1) {
                return question.choices[number - 1]
            }
            if question.choices.isEmpty || question.choices.contains(typed) { return typed }
            Console.error(
                "There is no \(TerminalEscaper.line(typed)). Type a number from 1 to \(question.choices.count):"
            )
        }
        return nil
    }
}

/// Words of a typed line as a shell takes them apart: by blanks, but for those in quotation marks or behind a
/// backslash.
///
/// Terminals write the paths of files so that are dragged into them.
enum ShellWords {
    static func of(_ line: String) -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        var isEscaped = false
        for character in line {
            if isEscaped {
                word = (word ?? "") + String(character)
                isEscaped = false
            } else if character == "\\", quote != "'" {
                isEscaped = true
            } else if let open = quote {
                if character == open { quote = nil } else { word = (word ?? "") + String(character) }
            } else if character == "'" || character == "\"" {
                quote = character
                word = word ?? ""
            } else if character.isWhitespace {
                if let done = word { words.append(done) }
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        return words + (word.map { [$0] } ?? [])
    }
}
