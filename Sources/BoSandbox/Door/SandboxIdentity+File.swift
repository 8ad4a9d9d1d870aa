public import BoModel
import Foundation

extension SandboxIdentity {
    /// Writes the client's configuration and, in the same folder, its keys; all readable only for their owner, and
    /// replaced when they are there.
    ///
    /// - Throws: ``Problem`` `.file` with the path that could not be written.
    public func writeConfiguration(to path: String, baseURL: String) throws(Problem) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        let files = [
            (folder.appendingPathComponent(SandboxIdentity.signingKeyFile).path, signingKeyPEM),
            (folder.appendingPathComponent(SandboxIdentity.decryptionKeyFile).path, decryptionKeyPEM),
            (path, configuration(baseURL: baseURL)),
        ]
        for (path, text) in files {
            // Made with its permissions, never opened wider and narrowed afterwards; then moved into place.
            let draft = path + ".new"
            let manager = FileManager.default
            guard manager.createFile(atPath: draft, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
            else {
                throw Problem(.file, path)
            }
            guard rename(draft, path) == 0 else {
                try? manager.removeItem(atPath: draft)
                throw Problem(.file, path)
            }
        }
    }
}
