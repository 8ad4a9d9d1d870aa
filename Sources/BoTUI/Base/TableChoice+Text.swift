extension TableChoice {
    /// Reads what ``text`` wrote; words that make no sense are passed over.
    init(text: String) {
        self.init()
        for word in text.split(separator: " ") {
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            switch (parts[0], parts.count > 1 ? parts[1] : "") {
            case ("all", _): showsAll = true
            case ("order", let names): order = names.split(separator: ",").map(String.init)
            case ("frozen", let number): frozen = Int(number).map { max(0, min($0, 99)) } ?? frozen
            case ("shown", let name) where !name.isEmpty: showing[name] = .shown
            case ("hidden", let name) where !name.isEmpty: showing[name] = .hidden
            case (let name, let number):
                guard let width = Int(number), TableChoice.widthsAllowed.contains(width) else { continue }
                widths[name] = width
            }
        }
    }

    /// The choice in words: `shown=status order=date,amount amount=14 frozen=1`. How far the table is scrolled is
    /// left out.
    var text: String {
        var words = showing.sorted { $0.key < $1.key }.map { "\($0.value.rawValue)=\($0.key)" }
        if !order.isEmpty { words.append("order=\(order.joined(separator: ","))") }
        words += widths.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        if frozen != TableChoice.deliveredFrozen { words.append("frozen=\(frozen)") }
        if showsAll { words.append("all") }
        return words.joined(separator: " ")
    }
}
