internal import Templates

/// Whom readers may write to, and how.
struct ContactDetails: Hashable {
    let name: String
    let email: String?
    /// A `mailto:` address whose subject names the page; nil without an email address.
    let mailto: String?
    let url: String?
}

extension ContactDetails: TemplateContext {
    static let fields = ContextFields<ContactDetails>(
        "Contact",
        [
            .text("name", "The name of the person or body.") { $0.name },
            .optionalText("email", "The email address, to be read.") { $0.email },
            .optionalText("mailto", "The email address as a link that names this page in its subject.") { $0.mailto },
            .optionalText("url", "A page to write to instead.") { $0.url },
        ]
    )
}
