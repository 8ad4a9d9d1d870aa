extension RandomAccessCollection where Index == Int {
    /// The first place whose element is not before something, in a sorted list; the end when all are.
    ///
    /// - Complexity: O(log *n*).
    @inlinable public func partitionPoint(_ isBefore: (Element) throws -> Bool) rethrows -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if try isBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
