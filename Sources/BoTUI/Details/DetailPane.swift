import BoModel
import BoText

/// The transaction under the cursor of a list, told in full beside the list or below it, where the window has room for
/// both.
struct DetailPane: Sendable {
    private enum Place: Hashable { case none, beside, below }

    /// Beside the list it is so wide; below it so high.
    private static let width = 44
    private static let height = 12

    private var place = Place.none

    var isShown: Bool { place != .none }

    /// Chooses its place in the area that it shares with the list.
    mutating func fit(_ area: Size, _ context: Context) {
        if context.look.isPlain {
            place = .none
        } else if area.width >= Breakpoint.transactionBeside, context.look.size.width >= Breakpoint.detailsBeside {
            place = .beside
        } else {
            place = context.look.size.height >= Breakpoint.detailsBelow ? .below : .none
        }
    }

    /// What the list has left of the area.
    func listSize(in area: Size) -> Size {
        switch place {
        case .none: area
        case .beside: Size(width: area.width - DetailPane.width - 1, height: area.height)
        case .below: Size(width: area.width, height: area.height - DetailPane.height - 1)
        }
    }

    /// Draws the list and what belongs beside it.
    ///
    /// - Parameter details: of the transaction that is under the cursor on the screen; `nil` while they are on their
    ///   way: those of another one would be a lie.
    func draw(
        _ details: TransactionAnswer?, on surface: inout Surface, in area: Rect, _ context: Context,
        list: (inout Surface, Rect) -> Void
    ) {
        let room: Rect
        switch place {
        case .none: return list(&surface, area)
        case .beside:
            let (table, side) = area.split(leaving: DetailPane.width)
            list(&surface, table)
            surface.drawFrame(between: table, and: side)
            room = Rect(x: side.x + 1, y: side.y + 2, width: side.width - 2, height: side.height - 2)
            surface.write(paneTitle: Phrase.Screens.transaction[context.look.language], in: side)
        case .below:
            let (table, lower) = area.split(below: DetailPane.height)
            list(&surface, table)
            surface.drawFrame(above: lower)
            room = Rect(x: lower.x + 1, y: lower.y + 1, width: lower.width - 2, height: lower.height - 1)
            surface.write(paneTitle: Phrase.Screens.transaction[context.look.language], in: lower)
        }
        guard let details else { return }
        TransactionFacts.sheet(details, context).drawBeginning(on: &surface, in: room, context.look.language)
    }
}
