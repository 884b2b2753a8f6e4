from wagtail import blocks


class SayThisRowBlock(blocks.StructBlock):
    avoid = blocks.CharBlock(label="Instead of")
    instead = blocks.CharBlock(label="Try")
    why = blocks.CharBlock(required=False)

    class Meta:
        icon = "edit"
        template = "blocks/say_this_row_block.html"
        description = "One pair of sentences"
        preview_value = {"avoid": "Cheer up.", "instead": "That sounds hard.", "why": "It says you heard them."}


class SayThisBlock(blocks.StructBlock):
    title = blocks.CharBlock(default="Say this, not that")
    rows = blocks.ListBlock(SayThisRowBlock(), min_num=1)

    class Meta:
        icon = "table"
        template = "blocks/say_this_block.html"
        sheet = "media"
        description = "A table of words that close a door and words that open it"
        preview_value = {
            "title": "Say this, not that",
            "rows": [{"avoid": "Cheer up.", "instead": "That sounds hard.", "why": "It says you heard them."}],
        }
