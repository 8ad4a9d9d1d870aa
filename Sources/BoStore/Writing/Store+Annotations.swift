public import BoModel
import GRDB

extension Store {
    // MARK: - Saving

    /// Saves what the user has put on things, all of it in one transaction. When this returns, it is on the disk.
    ///
    /// What was there before stays as an earlier revision. A thing that already carries just this gets no new one.
    /// Taking everything away is saving ``Annotation/none``.
    ///
    /// - Parameter moment: now. Where the clock has gone back, a revision is dated just after the one before it.
    /// - Parameter author: who edits, if that is to be remembered.
    /// - Returns: the edit; saving the `after` of its `inverse` takes it back.
    /// - Throws: ``Problem/Code/cacheReadOnly``, ``Problem/Code/cacheFull`` or another problem of the cache. Then
    ///   nothing is saved.
    public func save(
        _ annotations: [Annotated], at moment: Instant, by author: String? = nil
    ) throws(Problem) -> AnnotationEdit {
        try writeNotes { db in
            var before: [Annotated] = []
            var after: [Annotated] = []
            for annotated in annotations {
                let known = try AnnotationRecord.newest(of: annotated.target, db)
                let old = known?.annotation ?? .none
                guard old != annotated.annotation else { continue }
                let earliest = known.map { Instant(milliseconds: $0.at.milliseconds + 1) } ?? moment
                let revision = AnnotationRevision(
                    target: annotated.target, annotation: annotated.annotation, at: max(moment, earliest), by: author)
                try AnnotationRecord(revision).insert(db)
                before.append(Annotated(annotated.target, old))
                after.append(annotated)
            }
            return AnnotationEdit(before: before, after: after)
        }
    }

    /// Saves what the user has put on one thing; see ``save(_:at:by:)``.
    public func save(
        _ annotation: Annotation, of target: AnnotationTarget, at moment: Instant, by author: String? = nil
    ) throws(Problem) -> AnnotationEdit {
        try save([Annotated(target, annotation)], at: moment, by: author)
    }

    // MARK: - Reading

    /// What is on a thing now, when that was saved and by whom; `nil` when nothing ever was.
    public func annotation(of target: AnnotationTarget) throws(Problem) -> AnnotationRevision? {
        try read { db in try AnnotationRecord.newest(of: target, db) }
    }

    /// Everything that ever was on a thing, newest first.
    public func annotationHistory(of target: AnnotationTarget) throws(Problem) -> [AnnotationRevision] {
        try read { db in try AnnotationRecord.history(of: target, limit: nil, db) }
    }

    /// The tags that are on something now, in the order of the alphabet: on an estate and what belongs to it, or on
    /// all.
    public func tags(of estate: Estate.ID? = nil) throws(Problem) -> [TagCount] {
        try read { db in
            var counts: [NoteTag: Int] = [:]
            try AnnotationRecord.eachNewest(of: estate, kind: nil, db) { revision in
                for tag in revision.annotation.tags { counts[tag, default: 0] += 1 }
            }
            return counts.map { TagCount(tag: $0.key, count: $0.value) }.sorted { $0.tag < $1.tag }
        }
    }

    /// How many things of an estate, itself included, carry something now.
    public func annotationCount(of estate: Estate.ID) throws(Problem) -> Int {
        try read { db in try Store.annotationCount(of: estate, db) }
    }

    static func annotationCount(of estate: Estate.ID, _ db: Database) throws -> Int {
        var count = 0
        try AnnotationRecord.eachNewest(of: estate, kind: nil, db) { count += $0.annotation.isNone ? 0 : 1 }
        return count
    }

    // MARK: - Out and in

    /// Walks over every revision there is, or only the newest of each target: ordered by target, then oldest first. The
    /// same notes always come in the same order. The whole walk sees one snapshot.
    ///
    /// - Throws: what `body` throws, or a ``Problem`` of the cache.
    public func eachAnnotationRevision(
        newestOnly: Bool, _ body: (AnnotationRevision) throws -> Void
    ) throws {
        var failure: (any Error)?
        try read { db in
            let pass: (AnnotationRevision) throws -> Void = { revision in
                do { try body(revision) } catch {
                    failure = error
                    throw error
                }
            }
            do {
                if newestOnly {
                    try AnnotationRecord.eachNewest(of: nil, kind: nil, db, pass)
                } else {
                    try AnnotationRecord.eachRevision(db, pass)
                }
            } catch { if failure == nil { throw error } }
        }
        if let failure { throw failure }
    }

    /// Adds the revisions that are missing, in one transaction. One that is older than what is there becomes history
    /// below it; nothing that is there is changed.
    ///
    /// - Returns: how many were added, how many were there already, and which clash, by their index: another revision
    ///   of the same target has the same moment. The one that was there stays.
    public func restore(
        _ revisions: [AnnotationRevision]
    ) throws(Problem) -> (added: Int, known: Int, clashes: [Int]) {
        try writeNotes { db in
            var added = 0
            var known = 0
            var clashes: [Int] = []
            for (index, revision) in revisions.enumerated() {
                guard let other = try AnnotationRecord.revision(of: revision.target, at: revision.at, db) else {
                    try AnnotationRecord(revision).insert(db)
                    added += 1
                    continue
                }
                if other.annotation == revision.annotation { known += 1 } else { clashes.append(index) }
            }
            return (added, known, clashes)
        }
    }
}
