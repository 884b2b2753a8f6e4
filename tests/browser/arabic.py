"""A few pages in Arabic, put into a demo for tests alone: run it with that demo's VAR_DIR and MORE_LANGUAGES=ar.

python -m tests.browser.arabic
"""

WORDS = {
    "urgent-help": ("مساعدة عاجلة", "أشخاص يمكنك الوصول إليهم الآن، من أجلك أو من أجل شخص آخر."),
    "whats-on": ("ما يجري الآن", "كل الندوات والغرف القادمة، الأقرب أولاً."),
    "students": ("للطلاب", "كل شيء هنا مفتوح لك، بلا اسم وبلا بريد إلكتروني."),
}


def make() -> None:
    from wagtail.models import Locale, Page

    from home.models import HomePage

    home = HomePage.objects.get(locale__language_code="en-gb")
    arabic = Locale.objects.create(language_code="ar")
    front = home.copy_for_translation(arabic)
    front.slug, front.hero_title, front.hero_text = "bayt", "مكان تضع فيه عبء اليوم.", WORDS["students"][1]
    front.save_revision().publish()
    for slug, (title, summary) in WORDS.items():
        page = Page.objects.get(slug=slug, locale=home.locale).specific.copy_for_translation(arabic)
        page.title, page.summary = title, summary
        page.save_revision().publish()


if __name__ == "__main__":
    import django

    django.setup()
    make()
