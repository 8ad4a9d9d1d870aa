import BoModel
import BoText

/// Where things are on the screen.
struct Layout {
    private static let asideWidth = 30

    let banner: Rect?
    let aside: Rect?
    let body: Rect
    let totalRow: Int
    let statusRow: Int
    /// What a tour says, between the status and the key hints.
    let band: Rect?

    static func fits(_ size: Size) -> Bool {
        size.width >= Breakpoint.least.width && size.height >= Breakpoint.least.height
    }

    /// `nil` when the window is too small.
    init?(_ context: Context, _ screen: any Screen, below: (any Screen)?) {
        let size = context.look.size
        guard Layout.fits(size) else { return nil }
        banner = context.work.readOnly == nil ? nil : Rect(x: 0, y: 1, width: size.width, height: 1)
        let top = banner == nil ? 1 : 2
        let bandHeight = context.look.hasTour ? Tour.bandHeight(context.look) : 0
        let height = size.height - top - 3 - bandHeight
        totalRow = top + height
        statusRow = totalRow + 1
        band =
            context.look.hasTour ? Rect(x: 0, y: statusRow + 1, width: size.width, height: bandHeight) : nil
        let showsAside =
            size.width >= Breakpoint.aside && screen.level != nil && below is any AsideDrawing
            && screen.level != .transaction && !context.look.isPlain
        aside = showsAside ? Rect(x: 0, y: top, width: Layout.asideWidth, height: height) : nil
        let x = showsAside ? Layout.asideWidth + 1 : 0
        body = Rect(x: x, y: top, width: size.width - x, height: height)
    }
}

extension App {
    /// The picture of the dashboard as it is now.
    public func draw() -> Surface {
        var surface = Surface(size: context.look.size)
        draw(on: &surface)
        if context.look.isPlain { surface.makePlain(hasDialog: dialog != nil) }
        return surface
    }

    func draw(on surface: inout Surface) {
        guard let layout else {
            drawTooSmall(on: &surface)
            return
        }
        let screen = top.screen
        TitleBar.draw(screen.trail(context), screen.freshness(context), of: screen.level, on: &surface, context)
        if let banner = layout.banner { drawBanner(on: &surface, in: banner) }
        if let aside = layout.aside, let below = below as? any AsideDrawing {
            below.drawAside(on: &surface, in: aside, context)
            surface.drawFrame(between: aside, and: layout.body)
        }
        // Beside a list to choose from, a listener wants to hear nothing else.
        if !context.look.isPlain || dialog?.takesLastRow != false {
            screen.draw(on: &surface, in: layout.body, context)
        }
        let width = context.look.size.width
        surface.fill(Rect(x: 0, y: layout.totalRow, width: width, height: 1), role: .total)
        surface.write(
            screen.total(context).shown(context.look).fitted(to: width - 2), at: Point(x: 1, y: layout.totalRow),
            width: width - 2)
        drawStatus(on: &surface, at: layout.statusRow)
        if let band = layout.band { tour?.draw(on: &surface, in: band, facts, context.look) }
        if let dialog { dialog.draw(on: &surface, context.look) }
        guard dialog?.takesLastRow != true else { return }
        FunctionBar.draw(context.look.keys[type(of: screen)], on: &surface, context.look) { hint in
            screen.label(of: hint, above: below, context)
        }
    }

    private func drawStatus(on surface: inout Surface, at y: Int) {
        let status = top.screen.status(context)
        let width = surface.size.width
        surface.fill(Rect(x: 0, y: y, width: width, height: 1), role: .status)
        let place = TextWidth.of(status.right.string)
        surface.write(status.right, at: Point(x: width - 1 - place, y: y), role: .status)
        var left = statusMessage.map { Line($0.phrase[context.look.language], $0.role) } ?? status.left
        if context.look.isPlain { left = plainStatus(left) }
        surface.write(left.fitted(to: width - place - 4), at: Point(x: 1, y: y), width: width - place - 4)
    }

    /// What the signs before the row under the cursor say elsewhere, in words.
    private func plainStatus(_ line: Line) -> Line {
        var line = line.shown(context.look)
        guard statusMessage == nil, let row = underCursor else { return line }
        if marked.contains(where: { $0.target == row.target }) {
            line.appendPart(Phrase.Plain.marked[context.look.language], .status)
        }
        if row.annotation.isBookmarked { line.appendPart(Phrase.Plain.bookmarked[context.look.language], .status) }
        return line
    }

    private func drawBanner(on surface: inout Surface, in area: Rect) {
        let words =
            switch context.work.readOnly {
            case .lockedBy(let holder): Phrase.Screens.readOnlyLocked(by: holder)
            case .diskFull: Phrase.Screens.readOnlyDiskFull
            default: Phrase.Screens.readOnlyUnwritable
            }
        surface.fill(area, role: .warning)
        surface.write(
            words[context.look.language], at: Point(x: 1, y: area.y), maxWidth: area.width - 2, role: .warning)
    }

    private func drawTooSmall(on surface: inout Surface) {
        let words = Phrase.Screens.tooSmall(
            width: context.look.size.width, height: context.look.size.height,
            least: (Breakpoint.least.width, Breakpoint.least.height),
            context.look.key(.close, on: type(of: top.screen)))[context.look.language]
        for (line, text) in TextWrap.lines(of: words, width: max(1, context.look.size.width)).enumerated() {
            surface.write(text, at: Point(x: 0, y: line), maxWidth: context.look.size.width, role: .warning)
        }
    }
}
