"""Where sites begin is remembered, but nothing that a transaction may still take back."""

from core import generation, site_roots


def test_what_is_read_inside_a_change_is_not_for_others(monkeypatch):
    there = ["as it was"]
    monkeypatch.setattr(site_roots, "read_paths", lambda: list(there))
    monkeypatch.setattr(generation, "current", lambda: 7)
    roots = site_roots.SiteRoots()
    monkeypatch.setattr(generation, "unsettled", lambda: True)
    there[:] = ["changed, and rolled back"]
    assert roots.paths() == ["changed, and rolled back"]
    monkeypatch.setattr(generation, "unsettled", lambda: False)
    there[:] = ["as it was"]
    assert roots.paths() == ["as it was"]
    there[:] = ["asked once too often"]
    assert roots.paths() == ["as it was"]
