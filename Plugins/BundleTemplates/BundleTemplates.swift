import Foundation
import PackagePlugin

/// Puts the files of `Templates/` into the program, as a Swift file that is made anew when one of them changes.
@main
struct BundleTemplates: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let folder = context.package.directoryURL.appending(path: "Templates")
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .map { folder.appending(path: $0) }
            .filter { try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true }
        let output = context.pluginWorkDirectoryURL.appending(path: "BundledTemplates+Files.swift")
        return [
            .buildCommand(
                displayName: "Bundling the templates",
                executable: try context.tool(named: "bundle-files").url,
                arguments: [folder.path, output.path],
                inputFiles: files,
                outputFiles: [output]
            )
        ]
    }
}
