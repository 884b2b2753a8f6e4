"""An address that an editor pasted becomes an id and addresses of our own, or is refused in words."""

import re
import string
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.video_address import LONGEST, HostedVideo, NotAVideoAddressError, read_video_address

ID = "aB3_-x9ZkQ0"
YOUTUBE = [
    f"https://www.youtube.com/watch?v={ID}",
    f"http://youtube.com/watch?v={ID}",
    f"https://m.youtube.com/watch?v={ID}&feature=youtu.be&t=42s",
    f"https://music.youtube.com/watch?list=PLabc&v={ID}",
    f"https://WWW.YouTube.com/watch?v={ID}#t=1m",
    f"https://youtu.be/{ID}",
    f"https://youtu.be/{ID}?si=qwertyuiop",
    f"https://www.youtube.com/shorts/{ID}",
    f"https://www.youtube.com/live/{ID}?feature=share",
    f"https://www.youtube.com/embed/{ID}?start=3",
    f"https://www.youtube-nocookie.com/embed/{ID}/",
    f"https://www.youtube.com/v/{ID}",
    f"  https://youtu.be/{ID}\n",
]
VIMEO = {
    "https://vimeo.com/76979871": "",
    "https://www.vimeo.com/76979871/": "",
    "https://vimeo.com/76979871?share=copy": "",
    "https://vimeo.com/channels/staffpicks/76979871": "",
    "https://vimeo.com/groups/nurses/videos/76979871": "",
    "https://vimeo.com/showcase/1234/video/76979871": "",
    "https://player.vimeo.com/video/76979871": "",
    "https://vimeo.com/76979871/8272103f6e": "8272103f6e",
    "https://vimeo.com/76979871?h=8272103f6e": "8272103f6e",
    "https://player.vimeo.com/video/76979871?h=8272103f6e&badge=0": "8272103f6e",
}
HOSTILE = [
    # Not there, or not an address.
    "",
    "   ",
    "youtube",
    ID,
    f"youtube.com/watch?v={ID}",
    f"//www.youtube.com/watch?v={ID}",
    f"https:/www.youtube.com/watch?v={ID}",
    "https://",
    "https://[",
    "https://[::1]/watch?v=" + ID,
    # Another scheme.
    f"javascript:alert(1)//www.youtube.com/watch?v={ID}",
    f"javascript://www.youtube.com/watch?v={ID}%0aalert(1)",
    f"data:text/html,https://youtu.be/{ID}",
    f"ftp://youtu.be/{ID}",
    f"view-source:https://youtu.be/{ID}",
    # Another host that looks like one of theirs.
    f"https://www.youtube.com.evil.example/watch?v={ID}",
    f"https://evil.example/www.youtube.com/watch?v={ID}",
    f"https://notyoutube.com/watch?v={ID}",
    f"https://youtube.co/watch?v={ID}",
    f"https://www.youtube.com./watch?v={ID}",
    f"https://youtube.com:8443/watch?v={ID}",
    f"https://youtube.com:/watch?v={ID}",
    f"https://you.tube.com/watch?v={ID}",
    f"https://studio.youtube.com/watch?v={ID}",
    f"https://yоutube.com/watch?v={ID}",  # a Cyrillic o
    f"https://ｙoutube.com/watch?v={ID}",  # noqa: RUF001 (a full-width y)
    f"https://xn--yutube-jsf.com/watch?v={ID}",
    "https://vimeo.com.evil.example/76979871",
    "https://evil.example/?vimeo.com/76979871",
    "https://vimeopro.com/76979871",
    "https://www.player.vimeo.com/video/76979871",
    # A host behind a name and password.
    f"https://www.youtube.com@evil.example/watch?v={ID}",
    f"https://evil.example@www.youtube.com/watch?v={ID}",
    f"https://user:secret@youtu.be/{ID}",
    f"https://evil.example\\@www.youtube.com/watch?v={ID}",
    f"https:\\\\www.youtube.com\\watch?v={ID}",
    # Ids that are none, or more than one.
    "https://www.youtube.com/watch?v=",
    "https://www.youtube.com/watch?v=short",
    f"https://www.youtube.com/watch?v={ID}x",
    f"https://www.youtube.com/watch?v={ID}&v=aB3_-x9ZkQ1",
    f'https://www.youtube.com/watch?v={ID}"onload=alert(1)',
    'https://youtu.be/aB3"-x9ZkQ0',
    "https://youtu.be/aB3'-x9ZkQ0",
    "https://youtu.be/aB3<-x9ZkQ0",
    "https://youtu.be/aB3%22-x9ZkQ0",
    f"https://youtu.be/{ID}%00",
    f"https://youtu.be/../{ID}",
    f"https://www.youtube.com/embed/..%2f{ID}",
    f"https://www.youtube.com/watch?v={quote('０１２３４５６７８９０')}",  # noqa: RUF001 (digits of another script)
    "https://www.youtube.com/watch?v=%E2%80%AEaB3_-x9ZkQ",
    # Bidirectional overrides, control characters, invisible ones.
    f"https://youtu.be/\u202e{ID}",
    f"https://youtu.be/{ID}\u2066",
    f"https://you\ntube.com/watch?v={ID}",
    f"https://you\ttube.com/watch?v={ID}",
    f"https://youtu.be/{ID}\x00",
    f"\x01https://youtu.be/{ID}",
    f"https://youtu.be\u200b/{ID}",
    f"https://youtu\u3002be/{ID}",
    f"https://youtu.be/{ID} https://evil.example/",
    # Not one video.
    "https://www.youtube.com/",
    "https://www.youtube.com/@somebody",
    "https://www.youtube.com/playlist?list=PLabcdefghij",
    "https://www.youtube.com/embed/videoseries?list=PLabcdefghij",
    "https://www.youtube.com/embed/live_stream?channel=UCabcdefghij",
    "https://youtu.be/videoseries",
    f"https://www.youtube.com/redirect?q=https://evil.example&v={ID}",
    f"https://www.youtube.com/attribution_link?u=/watch?v={ID}",
    "https://vimeo.com/",
    "https://vimeo.com/somebody",
    "https://vimeo.com/channels/staffpicks",
    "https://vimeo.com/76979871/../../evil",
    "https://vimeo.com/76979871/<script>",
    "https://vimeo.com/76979871?h=%22%3E%3Cscript%3E",
    "https://vimeo.com/-76979871",
    "https://vimeo.com/٧٦٩٧٩٨٧١",
    "https://player.vimeo.com/external/76979871.hd.mp4",
    f"https://youtu.be/{ID}?" + "a=1&" * 30,
    f"https://youtu.be/{ID}?" + "x" * LONGEST,
]
# All that may ever stand in a page: every address that we build is one of these.
OURS = re.compile(
    r"https://www\.youtube-nocookie\.com/embed/[A-Za-z0-9_-]{11}\?rel=0"
    r"|https://www\.youtube\.com/watch\?v=[A-Za-z0-9_-]{11}"
    r"|https://player\.vimeo\.com/video/[0-9]{4,15}\?dnt=1(&h=[0-9a-zA-Z]{6,32})?"
    r"|https://vimeo\.com/[0-9]{4,15}(/[0-9a-zA-Z]{6,32})?"
)


@pytest.mark.parametrize("address", YOUTUBE)
def test_every_way_to_write_a_youtube_address_means_the_same_video(address):
    video = read_video_address(address)
    assert video == HostedVideo("youtube", ID)
    assert video.player_url == f"https://www.youtube-nocookie.com/embed/{ID}?rel=0"
    assert video.watch_url == f"https://www.youtube.com/watch?v={ID}"
    assert (video.site, video.company) == ("YouTube", "Google")


@pytest.mark.parametrize("address", VIMEO)
def test_every_way_to_write_a_vimeo_address(address):
    video = read_video_address(address)
    key = VIMEO[address]
    assert video == HostedVideo("vimeo", "76979871", key)
    assert video.player_url == "https://player.vimeo.com/video/76979871?dnt=1" + (f"&h={key}" if key else "")
    assert video.watch_url == "https://vimeo.com/76979871" + (f"/{key}" if key else "")
    assert video.site == "Vimeo"


@pytest.mark.parametrize("address", HOSTILE, ids=lambda address: ascii(address)[:60])
def test_everything_else_is_refused_in_words(address):
    with pytest.raises(NotAVideoAddressError) as refused:
        read_video_address(address)
    words = str(refused.value)
    assert words.endswith(".")
    assert words[0].isupper()
    assert ID not in words, "the words do not repeat what was typed"


def test_what_was_refused_is_many_things():
    assert len(HOSTILE) == len(set(HOSTILE)) > 60


@given(st.text(max_size=120))
def test_any_text_is_read_or_refused(text):
    check(text)


PIECES = st.sampled_from(
    ["https://", "http:", "//", "/", "youtu.be", "www.youtube.com", "vimeo.com", "player.vimeo.com", "@", ":", "?v=",
     "watch", "embed", "video", "&h=", "#", "..", "%2f", ID, "76979871", "8272103f6e", '"', "<", "\u202e", "\x00", " "]
)  # fmt: skip


@given(st.lists(PIECES, max_size=9).map("".join))
def test_pieces_of_real_addresses_in_any_order(text):
    check(text)


@given(st.text(alphabet=string.printable + "\u202e\u2066ſK", min_size=1, max_size=14))
def test_any_id(video_id):
    check(f"https://www.youtube.com/watch?v={quote(video_id)}")
    check(f"https://youtu.be/{video_id}")
    check(f"https://vimeo.com/{video_id}")


def check(text):
    """Whatever is not refused has become an address of ours, and means the same video when it is read again."""
    try:
        video = read_video_address(text)
    except NotAVideoAddressError:
        return
    assert OURS.fullmatch(video.player_url), video
    assert OURS.fullmatch(video.watch_url), video
    assert read_video_address(video.player_url) == read_video_address(video.watch_url) == video
