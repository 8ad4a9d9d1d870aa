import BoModel
import GRDB

extension Row {
    /// A day, or the text that was sent in its place.
    func date(_ name: String) -> AsSent<CivilDate>? {
        switch (self[name] as DatabaseValue).storage {
        case .int64(let day): .read(CivilDate(daysSince1970: Int(day)))
        case .string(let text): .unreadable(text)
        default: nil
        }
    }

    /// A moment, or the text that was sent in its place.
    func instant(_ name: String) -> AsSent<Instant>? {
        switch (self[name] as DatabaseValue).storage {
        case .int64(let milliseconds): .read(Instant(milliseconds: milliseconds))
        case .string(let text): .unreadable(text)
        default: nil
        }
    }

    /// A moment of our own.
    func moment(_ name: String) -> Instant? { (self[name] as Int64?).map { Instant(milliseconds: $0) } }
}

extension AsSent<CivilDate>? {
    var databaseValue: DatabaseValue {
        switch self {
        case .read(let day): day.daysSince1970.databaseValue
        case .unreadable(let text): text.databaseValue
        case nil: .null
        }
    }
}

extension AsSent<Instant>? {
    var databaseValue: DatabaseValue {
        switch self {
        case .read(let moment): moment.milliseconds.databaseValue
        case .unreadable(let text): text.databaseValue
        case nil: .null
        }
    }
}

extension PartyNumber {
    /// A number whose kind is known.
    init(_ text: String, isPerson: Bool) {
        self = isPerson ? .person(NationalIdentityNumber(text)) : .organization(OrganizationNumber(text))
    }
}
