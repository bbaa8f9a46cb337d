"""The colours: light, dark and of high contrast. The only colour literals there are."""

from textual.theme import Theme

LIGHT = Theme(
    name="popgids-licht",
    primary="#1f5f5b",
    secondary="#8a5a00",
    accent="#1f5f5b",
    foreground="#22302f",
    background="#fbfaf6",
    surface="#ffffff",
    panel="#eeece4",
    success="#2e6b34",
    warning="#8a5a00",
    error="#a3271f",
    dark=False,
    variables={"text-muted": "#5b6664", "block-cursor-blurred-text-style": "none"},
)
DARK = Theme(
    name="popgids-donker",
    primary="#7fc4bd",
    secondary="#e0b25c",
    accent="#7fc4bd",
    foreground="#e6e8e4",
    background="#1b2223",
    surface="#222b2c",
    panel="#2b3637",
    success="#8fce94",
    warning="#e0b25c",
    error="#f0948a",
    dark=True,
    variables={"text-muted": "#a3b0ae"},
)
CONTRAST = Theme(
    name="popgids-contrast",
    primary="#ffff00",
    secondary="#00ffff",
    accent="#ffff00",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    success="#00ff00",
    warning="#ffff00",
    error="#ff8080",
    dark=True,
    variables={"text-muted": "#ffffff", "text-disabled": "#b8b8b8", "border": "#ffffff"},
)
THEMES = (LIGHT, DARK, CONTRAST)
