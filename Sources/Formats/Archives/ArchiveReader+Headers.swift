// Which members are handed out: files with a name of their own, and of two with one name which stands.
import AuditModel

extension ArchiveReader {
    /// The member a header speaks of; nil if it is a folder or was left out with a remark.
    func member(_ header: ArchiveHandle.Header) -> ArchiveMember? {
        if header.isFolder { return nil }
        guard let name = ArchiveName.normalised(header.name) else {
            return leaveOut("archive-unsafe-name", header, "Its name is empty or points out of the archive; rename it.")
        }
        guard header.isFile else {
            return leaveOut("archive-not-a-file", header, "It is a link or a device; store the file itself.")
        }
        guard !header.isEncrypted else {
            return leaveOut("archive-encrypted", header, "It is encrypted; write the archive without a password.")
        }
        if let warning = header.warning {
            return leaveOut("archive-member-damaged", header, "It is damaged (\(warning)); write the archive again.")
        }
        let hash = Self.hash(name)
        let isReplaced = last[hash].map { $0 != number } ?? false
        let replacesEarlier = !seen.insert(hash).inserted
        if replacesEarlier {
            let message = "The name is there twice in the archive; the last with it stands."
            let place = Place(file: file, path: ArchiveName.shown(name))
            log.add(Diagnostic(.warning, "archive-duplicate-name", message, at: place))
        }
        return ArchiveMember(
            name: name,
            size: header.size,
            number: number,
            isReplaced: isReplaced,
            replacesEarlier: replacesEarlier
        )
    }

    private func leaveOut(_ code: String, _ header: ArchiveHandle.Header, _ why: String) -> ArchiveMember? {
        let place = Place(file: file, path: ArchiveName.shown(header.name))
        log.add(Diagnostic(.error, code, "A member of the archive was left out. " + why, at: place))
        return nil
    }

    /// The number of the last good member of each name, by its hash, from the headers alone.
    static func lastOfEachName(_ path: String, _ limits: ArchiveLimits) throws(FormatError) -> [Int: Int] {
        let handle = try ArchiveHandle(path: path, isZip: true)
        var last: [Int: Int] = [:]
        var number = 0
        do throws(FormatError) {
            while number < limits.count, let header = try handle.next() {
                if header.isFile, !header.isEncrypted, header.warning == nil,
                    let name = ArchiveName.normalised(header.name)
                {
                    last[hash(name)] = number
                }
                number += 1
            }
        } catch {
            // Whoever reads the members comes upon the same fault, with what is before it in hand.
        }
        return last
    }

    /// Seeded anew in each process, so that nobody can write names that meet; only used to notice, never to order.
    private static func hash(_ name: String) -> Int {
        var hasher = Hasher()
        for byte in name.utf8 { hasher.combine(byte) }
        return hasher.finalize()
    }
}
