"""No place in the ui can read the words of people as markup: held over the syntax tree of every module."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

UI = Path(__file__).parents[2] / "popgids" / "ui"
MODULES = sorted(UI.rglob("*.py"))

# Widgets of Textual that show no text of people. Any other comes from popgids.ui.widgets.literal, or, to type in,
# from answer_area.
HARMLESS_WIDGETS = {
    "ContentSwitcher",
    "Digits",
    "Footer",
    "LoadingIndicator",
    "ProgressBar",
    "Rule",
    "Sparkline",
}
# The modules that make the literal versions, and the names they may take to do so.
MAKERS = {
    "widgets/literal.py": {"Button", "OptionList", "Static", "Option", "Content", "notify"},
    "widgets/literal_more.py": {"Checkbox", "Collapsible", "DataTable", "RadioButton", "RadioSet", "Select",
                                "SelectCurrent", "SelectOverlay", "Tab", "Tabs", "Text"},
    "widgets/answer_area.py": {"Input", "TextArea"},
    "widgets/line_repaint.py": {"TextArea"},
}  # fmt: skip
# Types to look at, not to make: messages and values.
HARMLESS_NAMES = {"Selection"}
TITLES = {"border_title", "border_subtitle", "tooltip", "BORDER_TITLE", "BORDER_SUBTITLE"}
LITERAL_CALLS = {"literal", "join"}
MARKUP_CALLS = {"from_markup", "from_text", "render_str", "markup_to_content"}


def problems(source: str, allowed: set[str]) -> Iterator[str]:
    """What in a module could turn text into markup."""
    for node in ast.walk(ast.parse(source)):
        for problem in _in_node(node, allowed):
            yield f"line {getattr(node, 'lineno', 0)}: {problem}"


def _in_node(node: ast.AST, allowed: set[str]) -> Iterator[str]:
    match node:
        case ast.Import(names=names):
            for name in names:
                if name.name.startswith(("textual.widgets", "rich.markup")):
                    yield f"import {name.name}: take widgets by name from popgids.ui.widgets.literal"
        case ast.ImportFrom(module=str(module), names=names):
            yield from _in_import(module, {name.name for name in names} - allowed)
        case ast.Call():
            yield from _in_call(node, allowed)
        case ast.keyword(arg="markup", value=ast.Constant(value=True)):
            yield "markup=True"
        case ast.Assign(targets=targets, value=value):
            for target in targets:
                yield from _in_title(target, value)
        case ast.AnnAssign(target=target, value=ast.expr() as value):
            yield from _in_title(target, value)
        case ast.FunctionDef(name="render", returns=ast.Name(id="str") | None):
            yield "render gives a string, which is read as markup: give literal(...)"


def _in_import(module: str, names: set[str]) -> Iterator[str]:
    if module == "rich.markup" or (module.startswith("textual") and "markup" in module):
        yield f"from {module}: nothing here is markup"
    if module.startswith("textual.widgets"):
        for name in sorted(names - HARMLESS_WIDGETS - HARMLESS_NAMES):
            yield f"from {module} import {name}: import the literal version"


def _in_call(call: ast.Call, allowed: set[str]) -> Iterator[str]:
    is_own_text = all(isinstance(argument, ast.Constant) for argument in call.args)
    match call.func:
        case ast.Attribute(attr="notify") if "notify" not in allowed:
            yield "notify: use tell(self, message)"
        case ast.Attribute(attr=str(name)) if name in MARKUP_CALLS:
            yield f"{name} reads markup: use literal(text, style) or join(...)"
        case ast.Name(id=str(name)) if name in {"Content", "Text"} - allowed and not is_own_text:
            yield f"{name}(...) keeps control characters: use literal(...)"


def _in_title(target: ast.expr, value: ast.expr) -> Iterator[str]:
    name = target.attr if isinstance(target, ast.Attribute) else getattr(target, "id", "")
    is_literal = isinstance(value, ast.Call) and getattr(value.func, "id", "") in LITERAL_CALLS
    is_none = isinstance(value, ast.Constant) and value.value is None
    if name in TITLES and not is_literal and not is_none and isinstance(target, ast.Attribute | ast.Name):
        yield f"{name} = ... reads markup: give literal(...)"


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(UI)))
def test_a_module_of_the_ui_reads_no_markup(module: Path) -> None:
    allowed = MAKERS.get(module.relative_to(UI).as_posix(), set())
    assert list(problems(module.read_text(encoding="utf-8"), allowed)) == []


@pytest.mark.parametrize(
    "source",
    [
        "from textual.widgets import Static",
        "from textual.widgets import Label as Word",
        "from textual.widgets.option_list import Option",
        "import textual.widgets",
        "from rich.markup import escape",
        "self.notify('x')",
        "self.app.notify(text, markup=False)",
        "widget.border_title = name",
        "self.tooltip = f'{name}'",
        "class A:\n    BORDER_TITLE = '[b]'",
        "Content.from_markup(text)",
        "Text(text)",
        "Words(text, markup=True)",
        "def render(self) -> str: ...",
    ],
)
def test_the_rules_see_markup(source: str) -> None:
    assert list(problems(source, set()))


@pytest.mark.parametrize(
    "source",
    [
        "from popgids.ui.widgets.literal import Words, literal, tell",
        "from textual.widgets import ProgressBar",
        "widget.border_title = literal(name)",
        "widget.tooltip = None",
        "tell(self, text)",
        "def render(self) -> Content: ...",
    ],
)
def test_the_rules_leave_literal_text_alone(source: str) -> None:
    assert not list(problems(source, set()))
