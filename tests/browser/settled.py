"""Wait until Wagtail's form has noted what it holds: what is typed before counts as having been there, and nothing is
previewed, checked or saved for it until the next key."""

from playwright.sync_api import Page

# It notes it two seconds after its script began, which on a busy machine may be any number of seconds after the page.
NOTED = """() => {
  const form = document.querySelector('[data-controller~="w-unsaved"]');
  return form && window.wagtail.app.getControllerForElementAndIdentifier(form, 'w-unsaved')?.initialFormData;
}"""


def settle(page: Page) -> None:
    page.wait_for_load_state("load")
    page.wait_for_function(NOTED)
