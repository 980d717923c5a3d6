"""Streamlit's settings: the same as in .streamlit/config.toml, for an installed graphx without that file."""

from collections.abc import Mapping
from types import MappingProxyType

UPLOAD_MEGABYTES = 50  # a file
# Streamlit listens on every interface by default; a folder of documents is nobody else's business.
STREAMLIT_FLAGS: Mapping[str, str] = MappingProxyType(
    {
        "server.address": "localhost",
        "server.maxUploadSize": str(UPLOAD_MEGABYTES),
        "browser.gatherUsageStats": "false",
        "runner.magicEnabled": "false",
        "client.toolbarMode": "minimal",
        "client.showErrorDetails": "none",
        "theme.font": "system-ui, -apple-system, 'Segoe UI', sans-serif",
        "theme.baseRadius": "0.5rem",
        "theme.light.primaryColor": "#2f6f9f",
        "theme.light.backgroundColor": "#ffffff",
        "theme.light.secondaryBackgroundColor": "#f3f5f7",
        "theme.light.textColor": "#1f2328",
        "theme.dark.primaryColor": "#6fb3e0",
        "theme.dark.backgroundColor": "#16191d",
        "theme.dark.secondaryBackgroundColor": "#20242a",
        "theme.dark.textColor": "#e8e6e3",
    }
)


def as_arguments(flags: Mapping[str, str] = STREAMLIT_FLAGS) -> list[str]:
    """Write the settings as arguments of `streamlit run`."""
    return [f"--{name}={value}" for name, value in flags.items()]
