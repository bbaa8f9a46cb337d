"""How fast popgids is, as ratios to a bare app in the same run: `python tests/bench/run.py [ROUNDS] [--pieces]`.

Runs both in turn in a pseudo-terminal of 120 x 40 after one warm-up, so that a busy machine slows both; prints the
medians, the goal beside each and whether it is met. Exit code 1 when one is not. Compiles popgids first, as installing
does. POPGIDS_CMD names another command than `python -m popgids`; --pieces leaves the terminal out. Linux only.
"""

import compileall
import os
import statistics
import sys
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench import many_pops, pieces, saving
from tests.bench.measure import play
from tests.bench.scenarios import ABSOLUTE_GOALS, FLOOR, GOALS, PIECE_GOALS, RATIO_GOALS, TALK_SCENARIO
from tests.system.terminal import ROOT


@dataclass(frozen=True)
class Row:
    """One measure: what the floor and popgids took, their ratio, and the goal (of the ratio, or of popgids itself)."""

    name: str
    floor: float | None
    popgids: float | None
    ratio: float | None
    goal: float | None = None
    is_goal_of_ratio: bool = True

    @property
    def is_met(self) -> bool:
        """Whether the goal is reached; a measure without one only informs."""
        own = self.ratio if self.is_goal_of_ratio else self.popgids
        return self.goal is None or (own is not None and own <= self.goal)

    def __str__(self) -> str:
        numbers = [
            f"{one:10.2f}" if one is not None else " " * 10 for one in (self.floor, self.popgids, self.ratio)
        ]
        goal = "" if self.goal is None else f"{self.goal:g}{' x' if self.is_goal_of_ratio else ''}"
        verdict = "" if self.goal is None else "met" if self.is_met else "NOT MET"
        return f"{self.name:38}{''.join(numbers)}{goal:>9}  {verdict}"


def compare(rounds: int) -> list[Row]:
    """Play floor and popgids in turn, and set the medians beside the goals."""
    floor, ours = [], []
    for turn in range(rounds + 1):
        pair = play(FLOOR), play(TALK_SCENARIO)
        if turn:
            floor.append(pair[0])
            ours.append(pair[1])
        print(f"round {turn} of {rounds}", file=sys.stderr)
    rows = []
    for name in ours[0]:
        base, own = (statistics.median(run[name] for run in runs) for runs in (floor, ours))
        pairs = [mine[name] / theirs[name] for mine, theirs in zip(ours, floor, strict=True) if theirs[name]]
        ratio = statistics.median(pairs) if pairs else 0.0
        goal = GOALS.get(name, ABSOLUTE_GOALS.get(name))
        rows.append(Row(name, base, own, ratio, goal, is_goal_of_ratio=name not in ABSOLUTE_GOALS))
    return rows


def alone(rounds: int) -> list[Row]:
    """The parts without a terminal."""
    load, check = pieces.guide_ratios(rounds)
    ratios = (pieces.help_ratio(rounds), load, check, saving.saving_ratio(rounds))
    middle, worst = pieces.journal_ms()
    listed, searched = many_pops.home_and_search_ms(rounds)
    alone = zip(PIECE_GOALS.items(), (middle, listed, searched), strict=True)
    return [
        *(
            Row(name, 1, None, ratio, goal)
            for (name, goal), ratio in zip(RATIO_GOALS.items(), ratios, strict=True)
        ),
        *(Row(name, None, own, None, goal, is_goal_of_ratio=False) for (name, goal), own in alone),
        Row("a keystroke made safe, worst, ms", None, worst, None),
    ]


def main(arguments: list[str]) -> int:
    """Print the table; 1 when a goal is not met."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    compileall.compile_dir(Path(ROOT) / "popgids", quiet=1)
    numbers = [int(argument) for argument in arguments if argument.isdigit()]
    rounds = numbers[0] if numbers else 5
    rows = alone(rounds)
    if "--pieces" not in arguments:
        rows += compare(rounds)
    print(f"{'':38}{'floor':>10}{'popgids':>10}{'ratio':>10}{'goal':>9}")
    for row in rows:
        print(row)
    return 0 if all(row.is_met for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
