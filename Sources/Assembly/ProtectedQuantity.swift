/// What is added up when it is tried whether a figure can be worked out.
enum ProtectedQuantity {
    /// The people that figures count.
    case counts
    /// The people among whom they are counted.
    case bases
    /// The people among these who are not counted: of a survey, that everybody said yes is as telling as that nobody did.
    case others
}
