import BoHub
import Testing

@Suite struct StopSignTests {
    @Test func `a branch is raised with its root, and alone without it`() {
        let root = StopSign()
        let (one, other) = (root.branch(), root.branch())
        let twig = other.branch()

        one.raise()
        #expect([root, one, other, twig].map(\.isRaised) == [false, true, false, false])

        root.raise()
        #expect([root, one, other, twig].map(\.isRaised) == [true, true, true, true])
        #expect(root.branch().isRaised)
    }

    @Test func `waiting on a branch ends when the root is raised`() async {
        let root = StopSign()
        let branch = root.branch()
        async let outcome = Lane.run { branch.wait(seconds: 60) }

        root.raise()

        #expect(await outcome)
    }
}
