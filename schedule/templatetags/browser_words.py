"""The browser's words about time, on pages in another language: static/js has the default one's in it."""

from django import template
from django.utils.html import json_script

from core.languages import is_original
from schedule.browser_words import browser_words

register = template.Library()


@register.simple_tag
def words_for_the_browser():
    """Return the words as a data block, which no browser runs; nothing in the default language."""
    return "" if is_original() else json_script(browser_words(), "browser-words")
