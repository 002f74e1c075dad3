import ArgumentParser

@main
struct PlacardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "placard")
}
