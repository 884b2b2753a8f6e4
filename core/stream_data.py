"""Raw StreamField data with an id at every level, as wagtail-localize and importers expect. Pure.

The same content under the same seed makes the same ids, so that writing it twice changes nothing.
"""

import uuid

# Any fixed namespace will do: it makes block ids repeat from build to build.
NAMESPACE = uuid.UUID("6f1c3a52-8c1e-5b0e-9a39-b1f0c8f3f1d7")


def stream(blocks: list, seed: str) -> list:
    """Return raw StreamField data for a list of {"type", "value"}; lists inside a value are ListBlocks."""
    return [
        {
            "type": block["type"],
            "value": with_item_ids(block["value"], f"{seed}/{place}"),
            "id": block_id(f"{seed}/{place}"),
        }
        for place, block in enumerate(blocks)
    ]


def with_item_ids(value, seed):
    if isinstance(value, dict):
        return {name: with_item_ids(child, f"{seed}/{name}") for name, child in value.items()}
    if isinstance(value, list):
        return [
            {"type": "item", "value": with_item_ids(child, f"{seed}/{place}"), "id": block_id(f"{seed}/{place}")}
            for place, child in enumerate(value)
        ]
    return value


def block_id(seed: str) -> str:
    return str(uuid.uuid5(NAMESPACE, seed))
