// The logic of a run, driven by hand: no clock, no network, no disk.

import AuditModel
import Testing

@testable import ModelRuns

@Suite struct RunStateTests {
    @Test func asksAtItsWidthAndCommitsAtTheEnd() {
        var state = RunState(plan: [4, 7, 9], width: 2, batch: 10, stopAfter: 20)
        #expect(state.start() == [.ask(4), .ask(7)])
        #expect(state.handle(.answered(7)) == [.ask(9), .startTimer])
        #expect(state.handle(.answered(4)).isEmpty)
        #expect(state.handle(.answered(9)) == [.commit([7, 4, 9])])
        #expect(!state.isDone)
        #expect(state.handle(.committed).isEmpty)
        #expect(state.isDone)
    }

    @Test func commitsAFullBatchAndWhatTheTimerFinds() {
        var state = RunState(plan: Array(0..<9), width: 1, batch: 2, stopAfter: 20)
        #expect(state.start() == [.ask(0)])
        #expect(state.handle(.answered(0)) == [.ask(1), .startTimer])
        #expect(state.handle(.answered(1)) == [.ask(2), .commit([0, 1])])
        // A commit is under way: answers wait for it, and for no timer.
        #expect(state.handle(.answered(2)).isEmpty)
        #expect(state.handle(.committed) == [.ask(3)])
        #expect(state.handle(.tick) == [.commit([2])])
    }

    @Test func hasNothingToDoForAnEmptyPlan() {
        var state = RunState(plan: [], width: 4, batch: 4, stopAfter: 20)
        #expect(state.start().isEmpty)
        #expect(state.isDone)
    }

    @Test func goesOnAfterFailures() {
        var state = RunState(plan: [0, 1], width: 1, batch: 4, stopAfter: 20)
        _ = state.start()
        #expect(state.handle(.failed(0, code: "http-500", stops: false)) == [.ask(1)])
        #expect(state.handle(.failed(1, code: "http-500", stops: false)).isEmpty)
        #expect(state.isDone)
        #expect(state.failed == 2)
        #expect(state.stopCode == nil)
    }

    @Test func stopsWhenTheFirstAllFailAlike() {
        var state = RunState(plan: Array(0..<100), width: 2, batch: 4, stopAfter: 3)
        _ = state.start()
        #expect(state.handle(.failed(0, code: "http-401", stops: true)) == [.ask(2)])
        #expect(state.handle(.failed(1, code: "http-401", stops: true)) == [.ask(3)])
        #expect(state.handle(.failed(2, code: "http-401", stops: true)) == [.giveUp])
        #expect(state.stopCode == "http-401")
        #expect(state.handle(.dropped(3)).isEmpty)
        #expect(state.isDone)
    }

    @Test(arguments: [
        [
            RunState.Event.answered(0), .failed(1, code: "timeout", stops: true),
            .failed(2, code: "timeout", stops: true),
        ],
        [
            .failed(0, code: "timeout", stops: true), .failed(1, code: "http-500", stops: false),
            .failed(2, code: "timeout", stops: true),
        ],
        [
            .failed(0, code: "timeout", stops: true), .failed(1, code: "http-401", stops: true),
            .failed(2, code: "timeout", stops: true),
        ],
    ])
    func doesNotStopForMixedFailures(events: [RunState.Event]) {
        var state = RunState(plan: Array(0..<9), width: 9, batch: 4, stopAfter: 2)
        _ = state.start()
        for event in events { #expect(!state.handle(event).contains(.giveUp)) }
        #expect(state.stopCode == nil)
    }

    @Test func storesWhatCameBeforeACancellation() {
        var state = RunState(plan: Array(0..<9), width: 3, batch: 4, stopAfter: 9)
        _ = state.start()
        _ = state.handle(.answered(0))
        #expect(state.handle(.cancelled).isEmpty)
        #expect(state.handle(.dropped(1)).isEmpty)
        #expect(state.handle(.answered(2)).isEmpty)
        #expect(state.handle(.dropped(3)) == [.commit([0, 2])])
        #expect(state.handle(.committed).isEmpty)
        #expect(state.isDone)
    }

    @Test func endsWhenTheStoreFails() {
        var state = RunState(plan: Array(0..<9), width: 1, batch: 1, stopAfter: 9)
        _ = state.start()
        #expect(state.handle(.answered(0)) == [.ask(1), .commit([0])])
        #expect(state.handle(.commitFailed) == [.giveUp])
        #expect(state.handle(.dropped(1)).isEmpty)
        #expect(state.isDone)
    }

    /// Any order of events: each request is asked once and stored once, and never is more exposed than promised.
    @Test func keepsItsPromisesInAnyOrder() {
        for seed in 0..<200 {
            var random = SeededRandom(seed: UInt64(seed), stream: "events")
            let (count, width, batch) = (random.below(60), 1 + random.below(6), 1 + random.below(8))
            var state = RunState(plan: Array(0..<count), width: width, batch: batch, stopAfter: 1000)
            var open: [RunState.Event] = []
            var asked: [Int] = []
            var stored: [Int] = []
            var inFlight = 0
            var failures = 0
            func take(_ actions: [RunState.Action]) {
                for action in actions {
                    switch action {
                    case .ask(let request):
                        asked.append(request)
                        inFlight += 1
                        let fails = random.below(10) == 0
                        if fails { failures += 1 }
                        open.append(fails ? .failed(request, code: "x", stops: false) : .answered(request))
                    case .commit(let requests):
                        stored += requests
                        open.append(.committed)
                    case .startTimer: open.append(.tick)
                    case .giveUp: Issue.record("gave up")
                    }
                }
                #expect(inFlight <= width && state.exposed <= width + batch)
            }
            take(state.start())
            while !open.isEmpty, !state.isDone {
                let event = open.remove(at: random.below(open.count))
                switch event {
                case .answered, .failed: inFlight -= 1
                default: break
                }
                take(state.handle(event))
            }
            #expect(state.isDone)
            #expect(asked == Array(0..<count))
            #expect(Set(stored).count == stored.count && stored.count == count - failures)
        }
    }
}
