import BoModel
import BoProgram
import BoTUI
import BoText
import Foundation

/// The themes at hand: files in the folders for them, and those that need no file.
struct ThemeFolders {
    private let folders: [String]

    init(folders: [String]) { self.folders = folders }

    /// The names that can be chosen, the automatic and the standard theme first.
    var names: [String] {
        var names = [Theme.automatic, Theme.standard.name, Theme.mono.name]
        for folder in folders {
            for file in (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []
            where file.hasSuffix(".toml") && !names.contains(String(file.dropLast(5))) {
                names.append(String(file.dropLast(5)))
            }
        }
        return names
    }

    /// A theme by its name: the first file of that name, else one that needs no file.
    ///
    /// A name is no path: one with a slash is never looked for.
    ///
    /// - Parameter language: of the problem, when there is no such theme.
    ///
    /// The automatic one is the standard theme, until a terminal has told its background.
    func theme(named name: String, _ language: Language) -> Result<Theme, Problem> {
        if name == Theme.automatic { return theme(named: Theme.name(fitting: nil), language) }
        for folder in folders where !name.contains("/") {
            let path = "\(folder)/\(name).toml"
            guard FileManager.default.fileExists(atPath: path) else { continue }
            do {
                return .success(
                    try Theme(file: try Surroundings.text(ofFile: path), named: name, language: language))
            } catch let problem as Problem {
                return .failure(problem)
            } catch let failure as Failure {
                let words = failure.message.map { $0[language].string }.joined(separator: " ")
                return .failure(Problem(.theme, path, detail: words))
            } catch {
                return .failure(Problem(.theme, path))
            }
        }
        return Runtime.knownTheme(name, language)
    }
}
