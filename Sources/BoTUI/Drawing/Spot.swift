import BoText

/// A part of the picture that a click means something on.
struct Spot: Hashable, Sendable {
    enum Target: Hashable, Sendable {
        /// A row of the screen's list, by its place.
        case row(Int)
        /// The heading of a column, by its name.
        case heading(String)
        case command(Command)
        /// A part of the trail in the first row.
        case level(Level)
        /// A row of the dialog, by its place.
        case choice(Int)
        /// The dialog itself.
        case dialog
    }

    let area: Rect
    let target: Target
}

extension Surface {
    /// Remembers what a click here means; of several on one cell the last counts. Costs nothing unless somebody has
    /// clicked.
    mutating func mark(_ target: Spot.Target, in area: Rect) {
        guard recordsSpots else { return }
        spots.append(Spot(area: area, target: target))
    }

    /// What a click on a cell means.
    func target(at point: Point) -> Spot.Target? {
        spots.last { $0.area.contains(point) }?.target
    }
}

extension Rect {
    fileprivate func contains(_ point: Point) -> Bool {
        (x..<max(x, maxX)).contains(point.x) && (y..<max(y, maxY)).contains(point.y)
    }
}
