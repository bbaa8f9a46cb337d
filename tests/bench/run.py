"""How fast popgids is, as ratios to a bare app in the same run: `python tests/bench/run.py [ROUNDS] [--pieces]`.

Runs both in turn in a pseudo-terminal of 120 x 40 after one warm-up, so that a busy machine slows both; prints
medians and the goal beside each. Exit code 1 when a goal is not met. POPGIDS_CMD names another command than
`python -m popgids`. Linux only.
"""

import statistics
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench import pieces
from tests.bench.measure import play
from tests.bench.scenarios import (
    ABSOLUTE_GOALS,
    FLOOR,
    GOALS,
    JOURNAL_GOAL_MS,
    PROCESS_GOALS,
    TALK_SCENARIO,
)

Row = tuple[str, str, str, str, bool]


def compare(rounds: int) -> list[Row]:
    """Play floor and popgids in turn, and set the medians beside the goals."""
    floor, ours = [], []
    for turn in range(rounds + 1):
        pair = play(FLOOR), play(TALK_SCENARIO)
        if turn:
            floor.append(pair[0])
            ours.append(pair[1])
        print(f"round {turn} of {rounds}", file=sys.stderr)
    rows: list[Row] = []
    for name in ours[0]:
        base, own = (statistics.median(run[name] for run in runs) for runs in (floor, ours))
        pairs = [mine[name] / theirs[name] for mine, theirs in zip(ours, floor, strict=True) if theirs[name]]
        ratio = statistics.median(pairs) if pairs else 0.0
        goal, is_met = _goal(name, ratio, own)
        rows.append((name, f"{base:.1f}", f"{own:.1f}", f"{ratio:.2f} {goal}", is_met))
    return rows


def _goal(name: str, ratio: float, own: float) -> tuple[str, bool]:
    if name in GOALS:
        return f"(goal {GOALS[name]} x)", ratio <= GOALS[name]
    if name in ABSOLUTE_GOALS:
        return f"(goal {ABSOLUTE_GOALS[name]:g})", own <= ABSOLUTE_GOALS[name]
    return "", True


def alone(rounds: int) -> list[Row]:
    """The parts without a screen."""
    load, check = pieces.guide_ratios(rounds)
    ratios = dict(zip(PROCESS_GOALS, (pieces.help_ratio(rounds), load, check), strict=True))
    rows: list[Row] = [
        (name, "1", "", f"{ratio:.2f} (goal {PROCESS_GOALS[name]} x)", ratio <= PROCESS_GOALS[name])
        for name, ratio in ratios.items()
    ]
    middle, worst = pieces.journal_ms()
    goal = f"(goal {JOURNAL_GOAL_MS} ms)"
    rows.append(
        (
            "a keystroke made safe, ms",
            "",
            f"{middle:.3f}",
            f"worst {worst:.2f} {goal}",
            middle <= JOURNAL_GOAL_MS,
        )
    )
    return rows


def main(arguments: list[str]) -> int:
    """Print the table; 1 when a goal is not met."""
    numbers = [int(argument) for argument in arguments if argument.isdigit()]
    rounds = numbers[0] if numbers else 5
    rows = alone(rounds)
    if "--pieces" not in arguments:
        rows += compare(rounds)
    print(f"{'':34}{'floor':>10}{'popgids':>10}  ratio")
    for name, base, own, ratio, is_met in rows:
        print(f"{name:34}{base:>10}{own:>10}  {ratio}{'' if is_met else '  NOT MET'}")
    return 0 if all(row[-1] for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
