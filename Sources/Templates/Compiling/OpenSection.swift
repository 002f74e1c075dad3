/// A section whose end has not been reached: what is to be done there.
struct OpenSection {
    /// Instructions that lead behind the section.
    var leadingBehind: [Int] = []

    /// For a list, the frame of its items, their layout and the first instruction of the body.
    var loop: (frame: Int, layout: Int, body: Int)?

    /// Whether names are looked up in one scope fewer after it.
    var opensScope = false

    /// How many frames were open before it.
    let openFrames: Int
}
