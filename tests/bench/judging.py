"""Which figures got worse by more than the noise since the last run, which break a margin of the small one. Pure."""

from tests.bench.figures import COUNT, RATIO, SIZE, TIME

# What two runs of the same code differ by here even when each is steady in itself: a virtual machine's clock drifts by
# a quarter over minutes, which paired ratios do not notice. What is counted is the same each time.
DRIFT = {RATIO: 0.10, TIME: 0.30, COUNT: 0.0, SIZE: 0.02}

# (suite, figure's name or its beginning with *): (at least or at most, value). Wide: CI's machine is small and shared.
MARGINS = {
    ("cached", "bare"): ("at least", 0.5),
    ("cached", "uncached"): ("at least", 100),
    ("stampede", "renders-a-process"): ("at most", 1),
    ("growth", "growth-*"): ("at most", 3),
    ("publishing", "stale"): ("at most", 0),
}


def noise(figure: dict) -> float:
    """Return how far, in the figure's own unit, it may lie from its true value: half its IQR, or what is usual."""
    half = (figure["high"] - figure["low"]) / 2 if "low" in figure and "high" in figure else 0
    return max(half, DRIFT[figure["kind"]] * abs(figure["value"]))


def is_worse(now: dict, before: dict) -> bool:
    """Return True where `now` is worse than `before` by more than the noise of both."""
    change = now["value"] - before["value"]
    loss = -change if now.get("more_is_better") else change
    return loss > max(noise(now), noise(before)) + 1e-9


def worse_than(now: dict[str, list[dict]], before: dict[str, list[dict]]) -> list[str]:
    """Return a sentence for every figure of `now` ({suite: figures as kept}) that is worse than the one in `before`."""
    sentences = []
    for suite, figures in now.items():
        earlier = {figure["name"]: figure for figure in before.get(suite, [])}
        for figure in figures:
            last = earlier.get(figure["name"])
            if last and is_worse(figure, last):
                sentences.append(
                    f"{suite}: {figure['title']} is {figure['value']:.4g} {figure['unit']}, "
                    f"was {last['value']:.4g} {last['unit']} in the last run"
                )
    return sentences


def broken_margins(now: dict[str, list[dict]]) -> list[str]:
    """Return a sentence for every margin that is broken, or that nothing was measured for."""
    sentences = []
    for (suite, pattern), (side, margin) in MARGINS.items():
        found = [figure for figure in now.get(suite, []) if matches(figure["name"], pattern)]
        if not found:
            sentences.append(f"{suite}: nothing was measured for {pattern}")
        for figure in found:
            kept = figure["value"] >= margin if side == "at least" else figure["value"] <= margin
            if not kept:
                sentences.append(f"{suite}: {figure['title']} is {figure['value']:.4g}, should be {side} {margin:g}")
    return sentences


def matches(name: str, pattern: str) -> bool:
    return name.startswith(pattern[:-1]) if pattern.endswith("*") else name == pattern
