from wagtail import blocks


class SourceBlock(blocks.StructBlock):
    title = blocks.CharBlock()
    publisher = blocks.CharBlock(required=False)
    year = blocks.IntegerBlock(required=False, min_value=1900, max_value=2100)
    url = blocks.URLBlock(required=False)

    class Meta:
        icon = "list-ol"
        template = "blocks/source_block.html"
        description = "Where the facts on this page come from"
        preview_value = {"title": "Rest between night shifts", "publisher": "Harbour", "year": 2026, "url": ""}
