# ruff: noqa: E501
"""WordPress exports made here: small ones to taste, and one with everything that a theme's test data has."""

import re
from html import escape

from tests.unsafe_html import UNSAFE

SITE = "https://old.example"
HEAD = (
    '<?xml version="1.0" encoding="{encoding}"?>\n<rss version="2.0" '
    'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">\n<channel>\n'
    "<title>Old wellbeing</title><link>" + SITE + "</link><wp:wxr_version>1.2</wp:wxr_version>\n"
    "<wp:base_site_url>" + SITE + "</wp:base_site_url><wp:base_blog_url>" + SITE + "</wp:base_blog_url>\n"
    "<wp:author><wp:author_id>1</wp:author_id><wp:author_login>canary-login</wp:author_login>"
    "<wp:author_email>canary-author@old.example</wp:author_email></wp:author>\n"
    "<wp:category><wp:term_id>3</wp:term_id><wp:cat_name><![CDATA[Sleep]]></wp:cat_name></wp:category>\n"
)
TAIL = "</channel>\n</rss>\n"


def cdata(text: str) -> str:
    text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text)  # XML has no place for these
    return f"<![CDATA[{text.replace(']]>', ']]]]><![CDATA[>')}]]>"


def item(number, title="A post", content="", kind="post", status="publish", **more) -> str:
    """Return one <item>. `more`: name, link, excerpt, password, terms, meta, comments, attachment, date."""
    name = more.get("name", title.lower().replace(" ", "-"))
    link = more.get("link", f"{SITE}/{name}/")
    terms = "".join(
        f'<category domain="{domain}" nicename="x">{cdata(term)}</category>' for domain, term in more.get("terms", [])
    )
    meta = "".join(
        f"<wp:postmeta><wp:meta_key>{key}</wp:meta_key><wp:meta_value>{cdata(value)}</wp:meta_value></wp:postmeta>"
        for key, value in more.get("meta", {}).items()
    )
    comments = "".join(
        f"<wp:comment><wp:comment_author>Canary Commenter</wp:comment_author><wp:comment_author_email>"
        f"canary-comment@mail.example</wp:comment_author_email><wp:comment_author_IP>203.0.113.9"
        f"</wp:comment_author_IP><wp:comment_content>{cdata('canary words of a comment')}</wp:comment_content>"
        f"<wp:comment_type>{comment}</wp:comment_type></wp:comment>"
        for comment in more.get("comments", [])
    )
    attachment = more.get("attachment", "")
    return (
        f"<item><title>{cdata(title)}</title><link>{escape(link)}</link><dc:creator>canary-login</dc:creator>"
        f'<guid isPermaLink="false">{escape(more.get("guid", f"{SITE}/?p={number}"))}</guid>'
        f"<content:encoded>{cdata(content)}</content:encoded>\n"
        f"<excerpt:encoded>{cdata(more.get('excerpt', ''))}</excerpt:encoded><wp:post_id>{number}</wp:post_id>"
        f"<wp:post_date_gmt>{more.get('date', '2019-03-04 10:30:00')}</wp:post_date_gmt>"
        f"<wp:post_name>{cdata(name)}</wp:post_name><wp:status>{status}</wp:status><wp:post_type>{kind}</wp:post_type>"
        f"<wp:post_password>{cdata(more.get('password', ''))}</wp:post_password>"
        + (f"<wp:attachment_url>{escape(attachment)}</wp:attachment_url>" if attachment else "")
        + f"{terms}{meta}{comments}</item>\n"
    )


def export(*items: str, encoding="UTF-8") -> bytes:
    return (HEAD.format(encoding=encoding) + "".join(items) + TAIL).encode(encoding, "xmlcharrefreplace")


def uploaded(number, name, alt="", caption=""):
    return item(
        number,
        name,
        kind="attachment",
        status="inherit",
        attachment=f"{SITE}/wp-content/uploads/2019/03/{name}",
        excerpt=caption,
        meta={"_wp_attachment_image_alt": alt} if alt else {},
    )


CLASSIC = """Words of a first paragraph
with a second line.

<h4>A deep heading first</h4>
[caption id="attachment_31" align="alignright" width="300"]<a href="https://old.example/wp-content/uploads/2019/03/harbour.jpg"><img class="size-medium wp-image-31" src="https://old.example/wp-content/uploads/2019/03/harbour-300x200.jpg" alt="" width="300" height="200" /></a> The harbour at dawn[/caption]

<h1>Then a first-level one</h1>
[gallery columns="2" ids="31,32,99"]

Read <a href="/block-editor/">the other guide</a>, <a href="https://old.example/?p=2">the same by number</a>, <a href="/gone/">one that is gone</a> and <a href="/wp-content/uploads/2019/03/card.pdf">a card to print</a>. [sic]

https://www.youtube.com/watch?v=aB3_-x9ZkQ0

[embed width="500"]https://vimeo.com/76979871[/embed]

[contact-form-7 id="12" title="Contact"]

[su_note note_color="#fff"]Words inside a plugin's shortcode.[/su_note]

Write to somebody@old.example or <a href="mailto:somebody@old.example">by e-mail</a>. Join at <a href="https://zoom.us/j/123?pwd=canary-room">our room</a>.
"""
GUTENBERG = """<!-- wp:heading {"level":3} -->
<h3 class="wp-block-heading">Blocks</h3>
<!-- /wp:heading -->
<!-- wp:paragraph --><p>One <strong>bold</strong> and <span style="color:red">coloured</span> word, <a href="https://old.example/classic/">back</a>.</p><!-- /wp:paragraph -->
<!-- wp:list --><ul class="wp-block-list"><li>First<!-- wp:list --><ul><li>Nested<ol><li>Deeper</li></ol></li></ul><!-- /wp:list --></li><li>Second</li></ul><!-- /wp:list -->
<!-- wp:quote --><blockquote class="wp-block-quote"><p>It was enough.</p><cite>A night nurse</cite></blockquote><!-- /wp:quote -->
<!-- wp:image {"id":32,"sizeSlug":"large"} --><figure class="wp-block-image size-large"><img src="https://old.example/wp-content/uploads/2019/03/boats.png" alt="Boats" class="wp-image-32"/><figcaption class="wp-element-caption">Small boats</figcaption></figure><!-- /wp:image -->
<!-- wp:gallery --><figure class="wp-block-gallery has-nested-images"><!-- wp:image {"id":31} --><figure class="wp-block-image"><img src="https://old.example/wp-content/uploads/2019/03/harbour-1024x768.jpg" alt="" class="wp-image-31"/></figure><!-- /wp:image --><!-- wp:image {"id":32} --><figure class="wp-block-image"><img src="https://old.example/wp-content/uploads/2019/03/boats.png" alt="" class="wp-image-32"/></figure><!-- /wp:image --></figure><!-- /wp:gallery -->
<!-- wp:embed {"url":"https://youtu.be/aB3_-x9ZkQ0","type":"video","providerNameSlug":"youtube"} --><figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">
https://youtu.be/aB3_-x9ZkQ0
</div><figcaption>A film of boats</figcaption></figure><!-- /wp:embed -->
<!-- wp:table --><figure class="wp-block-table"><table><thead><tr><th>When</th><th>What helps</th></tr></thead><tbody><tr><td>Before</td><td>A meal</td></tr><tr><td>After</td><td>Daylight</td></tr></tbody></table><figcaption>Shifts</figcaption></figure><!-- /wp:table -->
<!-- wp:html --><iframe src="https://www.youtube.com/embed/aB3_-x9ZkQ0" title="Boats again"></iframe><iframe src="https://maps.example/embed"></iframe><script>alert(1)</script><!-- /wp:html -->
<!-- wp:file --><div class="wp-block-file"><a href="https://old.example/wp-content/uploads/2019/03/card.pdf">A card</a><a href="https://old.example/wp-content/uploads/2019/03/card.pdf" class="wp-block-file__button" download>Download</a></div><!-- /wp:file -->
<!-- wp:details --><details class="wp-block-details"><summary>Do I have to speak?</summary><!-- wp:paragraph --><p>No.</p><!-- /wp:paragraph --></details><!-- /wp:details -->
<!-- wp:latest-posts {"postsToShow":3} /-->
<!-- wp:columns --><div class="wp-block-columns"><div class="wp-block-column"><p>Left</p></div><div class="wp-block-column"><p>Right</p></div></div><!-- /wp:columns -->
"""


def theme_test() -> bytes:
    """Return an export with what theme unit test data has: every state, kind and trick."""
    nested = "<ul><li>" * 30 + "deep" + "</li></ul>" * 30
    return export(
        item(
            1,
            "Classic",
            CLASSIC,
            terms=[("category", "Sleep"), ("post_tag", "Edge case"), ("category", "Students")],
            comments=["comment", "", "pingback", "trackback"],
            excerpt="A short guide.",
            meta={"_thumbnail_id": "31"},
        ),
        item(2, "Block editor", GUTENBERG, terms=[("category", "Uncategorized")]),
        item(3, "A page", "<p>About us.</p>", kind="page", comments=["pingback"]),
        item(4, "A draft", "Not finished", status="draft", link=f"{SITE}/?p=4", name="", date="0000-00-00 00:00:00"),
        item(5, "Pending", "Waiting", status="pending"),
        item(6, "Scheduled", "Later", status="future", date="2035-01-01 00:00:00"),
        item(7, "Private", "canary private", status="private"),
        item(8, "Passworded", "canary password", password="enter"),
        item(9, "In the bin", "gone", status="trash"),
        item(10, "Menu entry", kind="nav_menu_item"),
        item(11, "Another entry", kind="nav_menu_item"),
        item(12, "", "A post without a title"),
        item(13, "Markup: title with <em>tags</em> &amp; “quotes”", nested),
        item(14, "Empty", ""),
        item(15, "Too long", "word " * 60_000),
        item(16, "Unsafe", "\n\n".join(UNSAFE)),
        item(17, "=HYPERLINK(evil)", "a title that is a formula"),
        item(18, "A form", kind="wpcf7_contact_form"),
        item(19, "Twin", "one", name="twin"),
        item(20, "Twin", "two", name="twin", link=f"{SITE}/twin-2/"),
        item(21, "Twin again", "the same guid", guid=f"{SITE}/?p=19"),
        uploaded(31, "harbour.jpg", alt="A harbour at dawn"),
        uploaded(32, "boats.png", caption="Boats lie still"),
        uploaded(33, "card.pdf"),
    )
