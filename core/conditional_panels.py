"""Panels that show once they apply: the words that static/cms/conditional-fields.js reads."""


def shown_when(rule: str) -> dict:
    """Return attributes for a panel of which `rule` says when it applies: "field=answer|answer", or "field=*" for any.

    The panel is on the screen in any case where no script runs, and where it holds an answer or a complaint.
    """
    return {"data-shown-when": rule}
